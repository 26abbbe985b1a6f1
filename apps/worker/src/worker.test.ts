import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { registerModelVersion, type Encoder } from '@facet/encoder';
import { DeterministicEncoder } from '@facet/encoder/testing';
import { FacetError } from '@facet/errors';
import { ingestBatch } from '@facet/events';
import { createQueue, type Queue } from '@facet/jobs';
import { loadProfilePage, systemStatus, type ProfilePage } from '@facet/profiles';
import { createLogger } from '@facet/telemetry';
import { compose, type WorkerApp } from './compose.ts';
import { readEnvironment } from './environment.ts';
import { recordFailure } from './handlers/index.ts';

let postgres: TestDatabase;
let queue: Queue;
const running: WorkerApp[] = [];
const lines: string[] = [];

beforeEach(async () => {
  postgres = await createTestDatabase();
  queue = await createQueue({ databaseUrl: postgres.url, retryDelayMs: 10 });
  lines.length = 0;
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()));
  await queue.close();
  await postgres.drop();
});

const log = createLogger({
  ...{ name: 'worker', level: 'debug' },
  destination: { write: (line: string) => void lines.push(line) },
});

function worker(encoder: Encoder = new DeterministicEncoder()): WorkerApp {
  const settings = readEnvironment({ DATABASE_URL: postgres.url, WORKER_CONCURRENCY: '4' });
  const openEncoder = () => Promise.resolve(encoder);
  const app = compose(settings, { log, openEncoder, retryDelayMs: 10 });
  running.push(app);
  return app;
}

/** An encoder whose `encode` is the given one for as long as it is. */
function encoderThat(encode: Encoder['encode']): DeterministicEncoder {
  return Object.assign(new DeterministicEncoder(), { encode });
}

let messages = 0;
const search = (userId: string, query: string) => ({
  ...{ type: 'track', event: 'Products Searched', userId, messageId: `m${(messages += 1)}` },
  properties: { query },
});

async function store(...events: object[]): Promise<readonly string[]> {
  const receivedAt = new Date();
  const result = await ingestBatch(postgres.database, { batch: events }, { receivedAt });
  expect(result).toMatchObject({ accepted: events.length, rejected: [] });
  return result.dirtyPersonIds;
}

async function profileOf(userId: string): Promise<ProfilePage> {
  const parts = { interests: { first: 10, evidenceFirst: 5 } };
  const profile = await loadProfilePage(postgres.database, { userId }, parts);
  if (!profile) throw new Error('no such person');
  return profile;
}

async function untilStatus(userId: string, status: ProfilePage['status']): Promise<ProfilePage> {
  for (;;) {
    const profile = await profileOf(userId);
    if (profile.status === status) return profile;
    await wait(20);
  }
}

/** As if ingest had stored them a minute ago and died before it enqueued anything. */
const waitSinceAMinute = () =>
  postgres.database.pool.query(`UPDATE person SET dirty_since = now() - interval '1 minute'`);

test('a build that only lacked the database stays due', async () => {
  const [personId] = await store(search('ada', 'garden hose'));
  const error = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  await recordFailure(postgres.database, { name: 'build-profile', payload: { personId }, error });
  expect((await profileOf('ada')).status).toBe('PENDING');
});

test('stored events become a profile, and later ones a later profile', async () => {
  await worker().start();
  await queue.enqueueBuilds(await store(search('ada', 'garden hose'), search('ada', 'spade')));
  const first = await untilStatus('ada', 'FRESH');
  expect(first).toMatchObject({ version: 2, traits: { eventCount: 2 } });
  expect(first.interests[0]?.evidence[0]?.text).toMatch(/garden hose|spade/);
  await queue.enqueueBuilds(await store(search('ada', 'rake')));
  expect(await untilStatus('ada', 'FRESH')).toMatchObject({ version: 3 });
});

test('many people at once are all built', async () => {
  await worker().start();
  const events = Array.from({ length: 200 }, (_, at) => search(`p${at % 50}`, `query ${at}`));
  await queue.enqueueBuilds(await store(...events));
  for (let at = 0; at < 50; at++) await untilStatus(`p${at}`, 'FRESH');
  expect(await systemStatus(postgres.database)).toMatchObject({ waitingBuilds: 0, people: 50 });
});

test('a person whose job was lost is found by the sweep', async () => {
  await store(search('ada', 'garden hose'));
  await waitSinceAMinute();
  await worker().start();
  expect(await untilStatus('ada', 'FRESH')).toMatchObject({ version: 1 });
});

test('a build that fails for good shows on the profile, without what it failed on', async () => {
  const encoder = encoderThat(() => Promise.reject(new Error('cannot read "garden hose"')));
  await worker(encoder).start();
  await queue.enqueueBuilds(await store(search('ada', 'garden hose')));
  const { lastError } = await untilStatus('ada', 'FAILED');
  expect(lastError).toMatchObject({ code: 'INTERNAL', at: expect.any(Date) });
  expect(lastError?.message).not.toContain('garden');
  const { rows } = await postgres.database.pool.query('SELECT data, failed_reason FROM bullmq.job');
  expect(JSON.stringify(rows)).not.toContain('garden');

  encoder.encode = (texts) => new DeterministicEncoder().encode(texts);
  await queue.enqueueBuilds(await store(search('ada', 'spade')));
  expect(await untilStatus('ada', 'FRESH')).toMatchObject({ version: 2, lastError: null });
});

test('a build waits for an encoder that refuses, and is no failure', async () => {
  let refusals = 8;
  const refuse = () => new FacetError('OVERLOADED', 'Too much.', { retryAfterSeconds: 0.01 });
  const encoder = encoderThat((texts) => {
    if ((refusals -= 1) >= 0) return Promise.reject(refuse());
    return new DeterministicEncoder().encode(texts);
  });
  await worker(encoder).start();
  await queue.enqueueBuilds(await store(search('ada', 'garden hose')));
  await untilStatus('ada', 'FRESH');
  expect(lines.join('')).not.toContain('RETRY');
});

test('stopping finishes what is in hand', async () => {
  let begin = () => {};
  let finish = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const encoder = encoderThat(async (texts) => {
    begin();
    await finished;
    return new DeterministicEncoder().encode(texts);
  });
  const app = worker(encoder);
  await app.start();
  await queue.enqueueBuilds(await store(search('ada', 'garden hose')));
  await begun;
  const stopped = app.stop();
  finish();
  await stopped;
  expect(await profileOf('ada')).toMatchObject({ status: 'FRESH' });
  expect(await systemStatus(postgres.database)).toMatchObject({ workers: [] });
});

test('a living worker is seen, and clears away the row of a dead one', async () => {
  const encoder = new DeterministicEncoder();
  const modelVersionId = await registerModelVersion(postgres.database, encoder.model);
  await postgres.database.pool.query(
    `INSERT INTO worker (id, started_at, seen_at, device, threads, model_version_id)
     VALUES ($1, now(), now() - interval '1 minute', 'cuda', 1, $2)`,
    [randomUUID(), modelVersionId],
  );
  expect(await systemStatus(postgres.database)).toMatchObject({ workers: [] });
  await worker(encoder).start();
  expect((await systemStatus(postgres.database)).workers).toMatchObject([
    { device: 'cpu', threads: 1, model: { name: 'deterministic' } },
  ]);
  const { rows } = await postgres.database.pool.query('SELECT device FROM worker');
  expect(rows).toEqual([{ device: 'cpu' }]);
});

test('a category name that nobody knows is suggested by the model, and people are built with it', async () => {
  const encoder = new DeterministicEncoder({ categoryLabels: ['hg'] });
  const view = { ...search('ada', ''), event: 'Product Viewed' };
  await store({ ...view, properties: { name: 'Thing', category: 'Outdoor wonders' } });
  await waitSinceAMinute();
  await worker(encoder).start();
  const mapped = () =>
    postgres.database.pool.query(`SELECT category_key FROM category_mapping
      WHERE source = 'outdoor wonders' AND origin = 'SUGGESTED'`);
  while ((await mapped()).rowCount === 0) await wait(20);
  expect((await mapped()).rows).toEqual([{ category_key: 'hg' }]);
  expect((await untilStatus('ada', 'FRESH')).interests).toMatchObject([{ categoryKey: 'hg' }]);
});

test('a stored text is explained behind the texts of builds, and no job holds a word of it', async () => {
  const encoder = new DeterministicEncoder();
  await worker(encoder).start();
  await queue.enqueueBuilds(await store(search('ada', 'garden hose')));
  await untilStatus('ada', 'FRESH');
  const { rows } = await postgres.database.pool.query<{ id: string }>('SELECT id::text FROM text');
  const modelVersionId = await registerModelVersion(postgres.database, encoder.model);
  const asked = { textId: rows[0]?.id ?? '', modelVersionId, task: 'category' } as const;
  const said = await queue.explainText({ ...asked, label: 1 }, 30_000);
  expect(said).toMatchObject({ kind: 'EXPLAINED', label: 1, words: [{ start: 0 }, { end: 11 }] });
  expect(encoder.lanes).toEqual(['live', 'background']);
  const jobs = await postgres.database.pool.query(`SELECT * FROM bullmq.job`);
  expect(JSON.stringify(jobs.rows)).toMatch(/explain-text/);
  expect(JSON.stringify(jobs.rows)).not.toMatch(/garden|hose/);

  const refused = { kind: 'NO_LABEL' };
  expect(await queue.explainText({ ...asked, label: 3 }, 30_000)).toEqual(refused);
  const erased = queue.explainText({ ...asked, textId: '999', label: 1 }, 30_000);
  expect(await erased).toEqual({ kind: 'NO_TEXT' });
});

test('a worker that cannot start leaves nothing open', async () => {
  const settings = readEnvironment({ DATABASE_URL: postgres.url, MODEL_DIR: '/nowhere' });
  await expect(compose(settings, { log }).start()).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  expect(() => readEnvironment({})).toThrow(/DATABASE_URL/);
});
