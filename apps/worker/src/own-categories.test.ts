import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { readModelFolder, writeHeadsFolder } from '@facet/encoder';
import { tinyPlain } from '@facet/encoder-onnx/testing';
import { ingestBatch, setCategoryMapping } from '@facet/events';
import { createQueue, type Queue } from '@facet/jobs';
import { listModelVersions, loadProfilePage, type ProfilePage } from '@facet/profiles';
import { createLogger } from '@facet/telemetry';
import { compose, type WorkerApp } from './compose.ts';
import { readEnvironment } from './environment.ts';

let postgres: TestDatabase;
let queue: Queue;
let dataDir: string;
let worker: WorkerApp;

/** Heads on a BERT that had none, put where workers look for models. */
async function writeTrained(name: string): Promise<string> {
  const directory = path.join(dataDir, 'models', name);
  const labels = ['hg-9', 'Hoses & Co', 'Rakes'];
  // Whatever the text: 0.8 for the second label, 0.1 for each of the others
  const bias = Float32Array.from([0.1, 0.8, 0.1], Math.log);
  const base = await readModelFolder(tinyPlain);
  const weight = new Float32Array(labels.length * base.info.dimensions);
  const category = { labels, head: { weight, bias } };
  await writeHeadsFolder(directory, { base, name, notes: {}, category });
  return directory;
}

beforeAll(async () => {
  postgres = await createTestDatabase();
  queue = await createQueue({ databaseUrl: postgres.url });
  dataDir = await mkdtemp(path.join(tmpdir(), 'facet-own-'));
  const settings = readEnvironment({
    ...{ DATABASE_URL: postgres.url, DATA_DIR: dataDir, MODEL_DIR: await writeTrained('shop') },
    ...{ ENCODER_DEVICE: 'cpu', ENCODER_THREADS: '1', WORKER_CONCURRENCY: '4' },
  });
  await writeTrained('another');
  worker = compose(settings, { log: createLogger({ name: 'worker', level: 'silent' }) });
  await worker.start();
});
afterAll(async () => {
  await worker.stop();
  await queue.close();
  await postgres.drop();
  await rm(dataDir, { recursive: true });
});

async function view(userId: string, category?: string): Promise<void> {
  const properties = { name: 'garden hose', category };
  const batch = [{ type: 'track', event: 'Product Viewed', userId, properties }];
  const now = { receivedAt: new Date() };
  await queue.enqueueBuilds((await ingestBatch(postgres.database, { batch }, now)).dirtyPersonIds);
}

async function freshProfile(userId: string): Promise<ProfilePage> {
  for (;;) {
    const parts = { interests: { first: 10, evidenceFirst: 0 } };
    const profile = await loadProfilePage(postgres.database, { userId }, parts);
    if (profile?.status === 'FRESH') return profile;
    await wait(50);
  }
}

const interestsOf = ({ interests }: ProfilePage): readonly (readonly [string, number])[] =>
  interests.map(({ categoryKey, score }) => [categoryKey, Math.round(score * 100) / 100]);

test('workers find trained folders, and a text speaks of the own categories beside the shipped ones', async () => {
  const models = await listModelVersions(postgres.database);
  expect(models.map(({ name }) => name)).toEqual(expect.arrayContaining(['shop', 'another']));
  await view('ann');
  const profile = await freshProfile('ann');
  expect(profile.model?.name).toBe('shop');
  const interests = interestsOf(profile);
  expect(interests[0]).toEqual(['Hoses & Co', 0.8]);
  expect(interests.slice(1).sort()).toEqual([
    ['Rakes', 0.1],
    ['hg', 0.1],
    ['hg-9', 0.1],
  ]);
});

test('an admin maps what events call things to an own category, and the event then says it', async () => {
  await setCategoryMapping(postgres.database, 'raking', 'Rakes');
  await view('bob', 'Raking');
  expect(interestsOf(await freshProfile('bob'))).toEqual([['Rakes', 1]]);
});
