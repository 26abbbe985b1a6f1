import { setTimeout as wait } from 'node:timers/promises';
import { Analytics } from '@segment/analytics-node';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ MAX_WAITING_BUILDS: 3, MAX_BUILD_AGE_SECONDS: 1_000 });
});
afterAll(async () => gateway.stop());
beforeEach(async () => {
  await gateway.database.pool.query('TRUNCATE person CASCADE');
  await untilStatus(200);
});

const event = (userId: string) => ({ type: 'track', event: 'Signed Up', userId });

function send(...batch: readonly object[]): Promise<Response> {
  return fetch(`${gateway.url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ batch, writeKey: gateway.writeKey }),
  });
}

/** The load is sampled once a second. */
async function untilStatus(status: number): Promise<Response> {
  for (;;) {
    const response = await send();
    if (response.status === status) return response;
    await wait(50);
  }
}

const everybody = (set: string) => gateway.database.pool.query(`UPDATE person SET ${set}`);
const buildEverybody = () => everybody('dirty_since = NULL');

const ingest = `mutation { ingest(events: [{ type: TRACK, event: "Signed Up", userId: "g" }]) { accepted } }`;
const build = `mutation { buildProfile(userId: "a") { status } }`;

function mutate(query: string): Promise<Response> {
  const authorization = `Bearer ${gateway.adminKey}`;
  return fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query }),
  });
}

test('too many waiting builds: both APIs refuse what makes work and answer the rest; later all is taken', async () => {
  expect((await send(event('a'), event('b'), event('c'))).status).toBe(200);
  const refused = await untilStatus(429);
  expect(await refused.json()).toMatchObject({ success: false, code: 'OVERLOADED' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  for (const query of [ingest, build]) {
    const response = await mutate(query);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: 'OVERLOADED', retryAfter: expect.any(Number) });
  }
  const { data } = await gateway.ask(
    '{ system { waitingBuilds } profile(userId: "a") { status } }',
  );
  expect(data).toEqual({ system: { waitingBuilds: 3 }, profile: { status: 'PENDING' } });
  expect((await fetch(`${gateway.url}/healthz`)).status).toBe(200);
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(metrics).toMatch(/^facet_refusals_total\{reason="waiting_builds"\} [1-9]/m);
  await buildEverybody();
  await untilStatus(200);
  expect((await send(event('d'))).status).toBe(200);
  expect((await mutate(ingest)).status).toBe(200);
});

test('builds that wait for too long are refused for, and builds that failed for good are not', async () => {
  await send(event('old'));
  await everybody(`dirty_since = now() - interval '2000 seconds'`);
  await untilStatus(429);
  await everybody(`failed_version = events_version, failed_at = now()`);
  await untilStatus(200);
  // New events of the one whose build failed wait since the failure, not since long before it.
  await everybody(`events_version = events_version + 1`);
  await wait(1_500);
  expect((await send()).status).toBe(200);
});

test("Segment's client, refused at first, loses nothing", async () => {
  await send(event('a'), event('b'), event('c'));
  await untilStatus(429);
  const analytics = new Analytics({ writeKey: gateway.writeKey, host: gateway.url, maxRetries: 0 });
  const errors: unknown[] = [];
  let refusals = 0;
  analytics.on('error', (error) => errors.push(error));
  analytics.on('http_response', ({ status }) => {
    refusals += status === 429 ? 1 : 0;
    void buildEverybody();
  });
  analytics.track({ userId: 'patient', event: 'Signed Up' });
  await analytics.closeAndFlush({ timeout: 30_000 });
  expect(errors).toEqual([]);
  expect(refusals).toBeGreaterThanOrEqual(1);
  const stored = { identifiers: { some: { value: 'patient' } } };
  expect(await gateway.database.prisma.person.count({ where: stored })).toBe(1);
});
