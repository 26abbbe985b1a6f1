import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '@facet/database';
import { startTemporaryPostgres } from '@facet/database/testing';
import { compose } from '../compose.ts';
import { readEnvironment } from '../environment.ts';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(async () => gateway.stop());

async function read(address: string): Promise<[number, object]> {
  const response = await fetch(address);
  return [response.status, (await response.json()) as object];
}

test('alive without a worker, ready with one that was seen lately', async () => {
  const { prisma } = gateway.database;
  expect(await read(`${gateway.url}/healthz`)).toEqual([200, { status: 'alive' }]);
  const parts = { database: 'ok', queue: 'ok' };
  const notReady = [503, { status: 'not ready', ...parts, model: 'unavailable' }];
  expect(await read(`${gateway.url}/readyz`)).toEqual(notReady);
  const model = await prisma.modelVersion.create({
    data: { name: 'm', version: '1', checksum: 'c'.repeat(64), dimensions: 4, categories: [] },
  });
  const id = randomUUID();
  const worker = { id, startedAt: new Date(), device: 'cpu', threads: 1, modelVersionId: model.id };
  await prisma.worker.create({ data: { ...worker, seenAt: new Date() } });
  expect(await read(`${gateway.url}/readyz`)).toEqual([
    200,
    { status: 'ready', ...parts, model: 'ok' },
  ]);
  const longAgo = new Date(Date.now() - 3_600_000);
  await prisma.worker.update({ where: { id }, data: { seenAt: longAgo } });
  expect(await read(`${gateway.url}/readyz`)).toEqual(notReady);
});

test('metrics name routes and codes, never addresses', async () => {
  await gateway.ask('{ profile(userId: "metrics@example.com") { id } }', {}, null);
  await fetch(`${gateway.url}/no-such-address-of-ours`);
  const response = await fetch(`${gateway.url}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(text).toMatch(/facet_http_requests_total\{route="\/graphql",status="200"\} 1/);
  expect(text).toMatch(/facet_graphql_errors_total\{code="UNAUTHENTICATED"\} 1/);
  expect(text).toMatch(/^facet_queue_depth \d+$/m);
  expect(text).not.toMatch(/example\.com|no-such-address/);
});

test('without its database it stays alive, is not ready, and asks senders to come again', async () => {
  const postgres = await startTemporaryPostgres();
  await migrate(postgres.url);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-no-database-'));
  const writeKey = 'a-write-key-for-this-test';
  const lonely = compose(
    readEnvironment({
      ...{ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: postgres.url },
      ...{ WRITE_KEY: writeKey, LOG_LEVEL: 'silent' },
    }),
  );
  const url = await lonely.start();
  await postgres.stop();
  expect(await read(`${url}/healthz`)).toEqual([200, { status: 'alive' }]);
  expect((await read(`${url}/readyz`))[0]).toBe(503);
  const sent = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      writeKey,
      batch: [{ type: 'track', event: 'E', userId: 'u', messageId: 'lost?' }],
    }),
  });
  expect(sent.status).toBe(503);
  expect(Number(sent.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await sent.json()).toMatchObject({ success: false, code: 'DATABASE_UNAVAILABLE' });
  const asked = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer whatever-it-is' },
    body: '{"query":"{ __typename }"}',
  });
  expect(asked.status).toBe(503);
  await lonely.stop();
  await rm(dataDir, { recursive: true });
});
