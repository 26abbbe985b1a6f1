import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { ingestBatch } from '@facet/events';
import { createQueue } from '@facet/jobs';
import { createLogger } from '@facet/telemetry';
import { compose, type WorkerApp } from '../compose.ts';
import { readEnvironment } from '../environment.ts';

let postgres: TestDatabase;
let worker: WorkerApp | undefined;
const lines: string[] = [];
const log = createLogger({
  ...{ name: 'worker', level: 'info' },
  destination: { write: (line: string) => void lines.push(line) },
});

beforeEach(async () => {
  postgres = await createTestDatabase();
  lines.length = 0;
});
afterEach(async () => {
  await worker?.stop();
  await postgres.drop();
});

function composeWorker(port: number): WorkerApp {
  const settings = readEnvironment({
    ...{ DATABASE_URL: postgres.url, METRICS_PORT: String(port) },
    ...{ ENCODER_DEVICE: 'cpu', ENCODER_THREADS: '1' },
  });
  return (worker = compose(settings, { log }));
}

async function search(userId: string, query: string): Promise<void> {
  const event = { type: 'track', event: 'Products Searched', userId, messageId: query };
  const batch = [{ ...event, properties: { query } }];
  const { dirtyPersonIds } = await ingestBatch(
    postgres.database,
    { batch },
    { receivedAt: new Date() },
  );
  const queue = await createQueue({ databaseUrl: postgres.url });
  await queue.enqueueBuilds(dirtyPersonIds);
  await queue.close();
}

async function read(address: string): Promise<string> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  return response.text();
}

/** As rendered once it says that a build ended. */
async function metricsAfterABuild(url: string): Promise<string> {
  for (;;) {
    const text = await read(`${url}/metrics`);
    if (text.includes('facet_jobs_total{job_name="build-profile",outcome="done"}')) return text;
    await wait(20);
  }
}

test('each stage of a build shows, with the real encoder, until the worker stops', async () => {
  await composeWorker(0).start();
  await search('ada@mail.example', 'garden hose for ada');
  const url = /Metrics at (http:\/\/127\.0\.0\.1:\d+)\/metrics/.exec(lines.join(''))?.[1] ?? '';
  expect(JSON.parse(await read(`${url}/healthz`))).toEqual({ status: 'alive' });
  const text = await metricsAfterABuild(url);
  for (const line of [
    'facet_builds_total{outcome="built"} 1',
    'facet_events_folded_total{mode="full"} 1',
    'facet_job_wait_seconds_count{job_name="build-profile"} 1',
    'facet_encoder_batch_texts_count 1',
    'facet_encoder_refusals_total 0',
    ...['read', 'encode', 'fold', 'write'].map(
      (step) => `facet_build_step_duration_seconds_count{step="${step}"} 1`,
    ),
    ...['tokenize', 'queue', 'infer'].map(
      (stage) => `facet_encoder_stage_duration_seconds_count{stage="${stage}"} 1`,
    ),
  ]) {
    expect(text).toContain(line);
  }
  expect(text).toMatch(/^facet_encoder_tokens_total\{kind="text"\} [1-9]/m);
  expect(text).toMatch(/^facet_database_connections\{state="open"\} [1-9]/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(text).not.toMatch(/ada|hose/);
  expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
  await worker?.stop();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

test('a port in use is a clear error, and leaves nothing open', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(composeWorker(port).start()).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: `Port ${port} of 127.0.0.1 cannot be listened on (EADDRINUSE). Set METRICS_PORT or HOST.`,
  });
  other.close();
});
