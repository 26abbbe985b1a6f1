import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { createJobWorker, createQueue, handle } from './index.ts';
import { idleHandlersExcept } from './testing/index.ts';

let postgres: TestDatabase;
beforeEach(async () => {
  postgres = await createTestDatabase();
});
afterEach(() => postgres.drop());

/** All sessions of the queue, as a server does that is shut down or loses one of its processes. */
const endSessions = () =>
  postgres.database.pool.query(`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name <> 'facet'`);

test('sessions that the server ends do not end the worker, and no job is lost', async () => {
  const ids = Array.from({ length: 400 }, (_, index) => String(index + 1));
  const queue = await createQueue({ databaseUrl: postgres.url });
  await queue.enqueueBuilds(ids);
  const done = new Set<string>();
  const worker = await createJobWorker({
    databaseUrl: postgres.url,
    lockDurationMs: 1_000,
    concurrency: 8,
    handlers: [
      ...idleHandlersExcept('build-profile'),
      handle('build-profile', async ({ personId }) => void done.add(personId)),
    ],
  });
  for (let times = 0; times < 20; times += 1) {
    await endSessions();
    await wait(50);
  }
  while (done.size < ids.length) await wait(50);
  while ((await queue.depth()).active > 0) await wait(50);
  expect(await queue.depth()).toMatchObject({ waiting: 0, active: 0, failed: 0 });
  await worker.close();
  await queue.close();
});
