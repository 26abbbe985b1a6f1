import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { isRedisExpected, startTemporaryRedis, type TemporaryRedis } from '@facet/jobs/testing';
import { AppProcess } from './testing/app-process.ts';
import {
  startTraceReceiver,
  type ReceivedSpan,
  type TraceReceiver,
} from './testing/trace-receiver.ts';

/** Two processes start in each test. */
const patienceMs = 240_000;
const backends = ['PostgreSQL', ...(isRedisExpected() ? ['Redis'] : [])];

const keys = { ADMIN_KEY: 'an-admin-key-for-this-test', WRITE_KEY: 'a-write-key-for-this-test' };

/** Each with a word that nothing else has. */
const person = {
  userId: 'zz-user-ottilie',
  anonymousId: 'zz-anonymous-ottilie',
  email: 'ottilie.zzmail@example.com',
  name: 'Ottilie Zzname',
  phone: '+49 151 23456789',
  query: 'zzquery wheelchair for my mother',
  review: 'zzreview ottilie says it is wonderful',
};
const secrets = /ottilie|zz-|zzmail|zzname|zzquery|zzreview|23456789|wheelchair|this-test/i;

let postgres: TestDatabase;
let redis: TemporaryRedis | undefined;
let receiver: TraceReceiver;
let dataDir: string;
const running: AppProcess[] = [];

beforeEach(async () => {
  postgres = await createTestDatabase();
  receiver = await startTraceReceiver();
  dataDir = mkdtempSync(path.join(tmpdir(), 'facet-observed-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.stop()));
  await redis?.stop();
  redis = undefined;
  receiver.close();
  rmSync(dataDir, { recursive: true });
  await postgres.drop();
});

function start(name: 'gateway' | 'worker', queueUrl: string): AppProcess {
  const app = new AppProcess(name, {
    ...{ DATABASE_URL: postgres.url, QUEUE_URL: queueUrl, DATA_DIR: dataDir, LOG_LEVEL: 'debug' },
    ...{ PORT: '0', METRICS_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, ...keys },
    ...{ ENCODER_DEVICE: 'cpu', ENCODER_THREADS: '1' },
  });
  running.push(app);
  return app;
}

async function send(url: string): Promise<void> {
  const { userId, anonymousId, email, name, phone, query, review } = person;
  const who = { userId, anonymousId, context: { traits: { email, phone } } };
  const batch = [
    { type: 'identify', ...who, messageId: 'zz-1', traits: { email, name, phone } },
    { type: 'track', ...who, messageId: 'zz-2', event: 'Products Searched', properties: { query } },
    {
      ...{ type: 'track', ...who, messageId: 'zz-3', event: 'Product Reviewed' },
      properties: { product_id: 'p', review_id: 'r', review_body: review, rating: 5 },
    },
  ];
  const post = () =>
    fetch(`${url}/v1/batch?zz-address=${email}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', baggage: `zz-baggage=${email}` },
      body: JSON.stringify({ batch, writeKey: keys.WRITE_KEY }),
    });
  let response = await post();
  // A machine that is busy with other tests: as every sender, come again.
  while (response.status === 429 || response.status === 503) {
    await wait(1_000);
    response = await post();
  }
  expect(await response.json()).toMatchObject({ accepted: 3 });
}

async function statusOf(url: string, userId: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.ADMIN_KEY}` },
    body: JSON.stringify({
      query: 'query Watch($userId: String!) { profile(userId: $userId) { status } }',
      variables: { userId },
    }),
  });
  const { data } = (await response.json()) as { data: { profile: { status: string } } };
  return data.profile.status;
}

/** All that BullMQ keeps, as text */
async function queued(queueUrl: string): Promise<string> {
  if (queueUrl === '') {
    const { rows } = await postgres.database.pool.query<{ xml: string }>(
      `SELECT schema_to_xml('bullmq', true, false, '')::text AS xml`,
    );
    return rows[0]?.xml ?? '';
  }
  const cli = (...command: string[]) =>
    execFileSync('redis-cli', ['-u', queueUrl, ...command], { encoding: 'utf8' });
  const hashes = cli('--scan')
    .split('\n')
    .filter((key) => key !== '' && cli('TYPE', key) === 'hash\n');
  return hashes.map((key) => `${key}\n${cli('HGETALL', key)}`).join('\n');
}

/** From the span up to the root, each as "service name" */
function pathOf(span: ReceivedSpan | undefined): string[] {
  if (!span) return [];
  const parent = receiver.spans.find(({ spanId }) => spanId === span.parentSpanId);
  return [`${span.service} ${span.name}`, ...pathOf(parent)];
}

const childrenOf = (name: string, traceId?: string): string[] => {
  const parent = receiver.spans.find(
    (span) => span.name === name && span.traceId === (traceId ?? span.traceId),
  );
  const children = receiver.spans.filter(({ parentSpanId }) => parentSpanId === parent?.spanId);
  return children.map((span) => span.name).sort();
};

test.each(backends)(
  'one trace from the request to the encoder, and nothing personal anywhere, on %s',
  async (backend) => {
    if (backend === 'Redis') redis = await startTemporaryRedis();
    const queueUrl = redis?.freshUrl() ?? '';
    const gateway = start('gateway', queueUrl);
    const url = await gateway.says(/gateway is ready: (\S+)/);
    await send(url);
    // Builds are enqueued behind the answer.
    let waiting = await queued(queueUrl);
    while (!waiting.includes('personId')) {
      await wait(50);
      waiting = await queued(queueUrl);
    }
    expect(waiting).toContain('traceparent');
    const worker = start('worker', queueUrl);
    const metricsUrl = await worker.says(/Metrics at (http\S+\/metrics)/);
    while ((await statusOf(url, person.userId)) !== 'FRESH') await wait(50);
    const metrics = await Promise.all([`${url}/metrics`, metricsUrl].map((one) => fetch(one)));
    const rendered = await Promise.all(metrics.map((response) => response.text()));
    const left = await queued(queueUrl);
    await Promise.all(running.splice(0).map((app) => app.stop()));

    const infer = receiver.spans.find(({ name }) => name === 'encoder.infer');
    expect(pathOf(infer)).toEqual([
      'facet-worker encoder.infer',
      'facet-worker build.encode',
      'facet-worker process builds',
      'facet-gateway addBulk builds',
      'facet-gateway ingest.enqueue',
      'facet-gateway POST /v1/batch',
    ]);
    expect(childrenOf('POST /v1/batch', infer?.traceId)).toEqual([
      'ingest.check',
      'ingest.enqueue',
      'ingest.store',
    ]);
    expect(childrenOf('process builds')).toEqual([
      ...['build.encode', 'build.fold', 'build.read', 'build.write'],
    ]);
    expect(childrenOf('POST /graphql')).toEqual(['query Watch']);

    expect(gateway.printed).toMatch(
      /"reqId":"[^"]+","traceId":"\w{32}","method":"POST","route":"\/v1\/batch"/,
    );
    expect(worker.printed).toContain(`"traceId":"${infer?.traceId}"`);
    expect(worker.printed).toMatch(/"name":"build-profile","jobId":"[^"]+","outcome":"DONE"/);
    for (const text of [
      gateway.printed,
      worker.printed,
      ...rendered,
      receiver.received(),
      waiting,
      left,
    ]) {
      expect(text.length).toBeGreaterThan(100);
      expect(text).not.toMatch(secrets);
    }
  },
  patienceMs,
);
