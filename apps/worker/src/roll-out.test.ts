import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { tinyHeads } from '@facet/encoder-onnx/testing';
import { ingestBatch } from '@facet/events';
import { createQueue, type Queue } from '@facet/jobs';
import {
  listModelVersions,
  loadProfilePage,
  readModelDetails,
  type ProfilePage,
} from '@facet/profiles';
import { loadRebuild, orderRebuild, switchGeneration, type RebuildRow } from '@facet/rebuilds';
import { createLogger } from '@facet/telemetry';
import { compose, type WorkerApp } from './compose.ts';
import { readEnvironment } from './environment.ts';

let postgres: TestDatabase;
let queue: Queue;
let dataDir: string;
const running: WorkerApp[] = [];

beforeEach(async () => {
  postgres = await createTestDatabase();
  queue = await createQueue({ databaseUrl: postgres.url });
  dataDir = await mkdtemp(path.join(tmpdir(), 'facet-models-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await queue.close();
  await postgres.drop();
  await rm(dataDir, { recursive: true });
});

/** The tiny model under another version: another model to Facet. */
async function copyModel(name: string): Promise<string> {
  const folder = path.join(dataDir, 'models', name);
  await cp(tinyHeads, folder, { recursive: true });
  const file = path.join(folder, 'facet.json');
  const facet = JSON.parse(await readFile(file, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...facet, version: name }));
  return folder;
}

async function startWorker(modelDir: string): Promise<WorkerApp> {
  const settings = readEnvironment({
    ...{ DATABASE_URL: postgres.url, DATA_DIR: dataDir, MODEL_DIR: modelDir },
    ...{ ENCODER_DEVICE: 'cpu', ENCODER_THREADS: '1', WORKER_CONCURRENCY: '4' },
  });
  const app = compose(settings, { log: createLogger({ name: 'worker', level: 'silent' }) });
  running.push(app);
  await app.start();
  return app;
}

let messages = 0;
async function search(userId: string): Promise<void> {
  const event = {
    ...{ type: 'track', event: 'Products Searched', userId, messageId: `m${(messages += 1)}` },
    properties: { query: `garden hose ${messages}` },
  };
  const stored = await ingestBatch(
    postgres.database,
    { batch: [event] },
    { receivedAt: new Date() },
  );
  await queue.enqueueBuilds(stored.dirtyPersonIds);
}

async function untilProfile(
  userId: string,
  isIt: (profile: ProfilePage) => boolean,
): Promise<ProfilePage> {
  for (;;) {
    const profile = await loadProfilePage(postgres.database, { userId });
    if (profile && isIt(profile)) return profile;
    await wait(50);
  }
}

async function ended({ id }: RebuildRow): Promise<RebuildRow> {
  for (;;) {
    const rebuild = await loadRebuild(postgres.database.pool, id);
    if (rebuild?.endedAt) return rebuild;
    await wait(50);
  }
}

const isFresh = ({ status }: ProfilePage): boolean => status === 'FRESH';
const idOf = async (version: string): Promise<number> => {
  const models = await listModelVersions(postgres.database);
  return models.find((model) => model.version === version)?.id ?? 0;
};

test('the card and the numbers that lie beside a model are registered with it', async () => {
  const folder = await copyModel('next');
  const numbers = { texts: 9, accuracy: 0.5, macro_f1: 0.4, calibration_error: 0.1 };
  await writeFile(path.join(folder, 'README.md'), '# Next');
  await writeFile(
    path.join(folder, 'report.json'),
    JSON.stringify({ results: [{ task: 'sentiment', model: numbers }] }),
  );
  await startWorker(tinyHeads);
  expect(await readModelDetails(postgres.database, await idOf('next'))).toMatchObject({
    ...{ isActive: false, card: '# Next' },
    metrics: [{ task: 'sentiment', texts: 9, macroF1: 0.4 }],
  });
  const own = await readModelDetails(postgres.database, await idOf('1'));
  expect(own).toMatchObject({ isActive: true, card: null, metrics: [] });
});

test('one worker computes another model beside the first, and goes on with it after the switch', async () => {
  await copyModel('next');
  await startWorker(tinyHeads);
  for (const userId of ['ada', 'bob', 'cid']) await search(userId);
  const before = await untilProfile('ada', isFresh);

  const scope = { kind: 'ALL' } as const;
  const order = { scope, mode: 'FULL', actor: 'ann', modelVersionId: await idOf('next') } as const;
  const rebuild = await orderRebuild(postgres.database, order);
  await queue.advanceRebuilds();
  expect(await ended(rebuild)).toMatchObject({ status: 'DONE', done: 3, failed: 0 });
  expect((await untilProfile('ada', isFresh)).model).toEqual(before.model);

  // A live event reaches the generation that queries read, and the prepared one behind it.
  await search('ada');
  await untilProfile('ada', ({ version, status }) => version === 2 && status === 'FRESH');
  const prepared = () =>
    postgres.database.prisma.profile.findFirst({
      where: { generationId: rebuild.generationId, version: 2 },
    });
  while ((await prepared()) === null) await wait(50);

  const { generationId } = rebuild;
  await switchGeneration(postgres.database, { generationId, actor: 'ann' });
  const after = await untilProfile('ada', isFresh);
  expect(after).toMatchObject({ version: 2, model: { version: 'next' } });
  await search('ada');
  const later = await untilProfile('ada', ({ version }) => version === 3);
  expect(later.model?.version).toBe('next');
});

test('a worker whose model is new takes the profiles over where nobody has the old one', async () => {
  const old = await copyModel('old');
  const first = await startWorker(old);
  await search('ada');
  expect((await untilProfile('ada', isFresh)).model?.version).toBe('old');
  running.splice(running.indexOf(first), 1);
  await first.stop();
  await rm(old, { recursive: true });
  await startWorker(await copyModel('new'));
  await search('ada');
  const profile = await untilProfile('ada', ({ version }) => version === 2);
  expect(profile).toMatchObject({ status: 'FRESH', model: { version: 'new' } });
});
