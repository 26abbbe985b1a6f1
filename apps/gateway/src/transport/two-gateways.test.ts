import { createClient } from 'graphql-sse';
import { seedProfile } from '../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../testing/test-gateway.ts';

const ADMIN_KEY = 'an-admin-key-of-both-gateways';
const WRITE_KEY = 'a-write-key-of-both-gateways';

let gateways: readonly TestGateway[];
let personId: string;
beforeAll(async () => {
  const first = await startTestGateway({ ADMIN_KEY, WRITE_KEY });
  const beside = { ADMIN_KEY, WRITE_KEY, DATABASE_URL: first.databaseUrl };
  gateways = [first, await startTestGateway(beside)];
  ({ personId } = await seedProfile(first.database, 'ann'));
});
// The first one's database goes with it.
afterAll(async () => {
  for (const gateway of gateways.toReversed()) await gateway.stop();
});

async function subscribe({ url }: TestGateway) {
  const client = createClient({
    url: `${url}/graphql`,
    headers: { authorization: `Bearer ${ADMIN_KEY}` },
    retryAttempts: 0,
  });
  const query = 'subscription { profileUpdated(userId: "ann") { version } }';
  const results = client.iterate({ query });
  const first = results.next();
  // Subscribing takes a moment that no protocol announces: the gauge says when it is done.
  for (let text = ''; !text.includes('\nfacet_subscriptions 1\n');) {
    text = await (await fetch(`${url}/metrics`)).text();
  }
  return { results, first, dispose: () => client.dispose() };
}

test('one build reaches the subscribers of every gateway', async () => {
  const subscribers = await Promise.all(gateways.map(subscribe));
  const [gateway] = gateways;
  await gateway?.database.pool.query('UPDATE profile SET version = 10 WHERE person_id = $1', [
    personId,
  ]);
  await gateway?.database.pool.query(`SELECT pg_notify('profile_updated', $1)`, [personId]);
  const answers = await Promise.all(subscribers.map(({ first }) => first));
  expect(answers.map(({ value }) => value)).toEqual([
    { data: { profileUpdated: { version: 10 } } },
    { data: { profileUpdated: { version: 10 } } },
  ]);
  for (const { dispose } of subscribers) dispose();
});

test('what one gateway accepts, every gateway shows', async () => {
  const [first, second] = gateways;
  const event = { type: 'track', event: 'Product Viewed', userId: 'bob', messageId: 'm1' };
  const sent = await fetch(`${first?.url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ batch: [event], writeKey: WRITE_KEY }),
  });
  expect(sent.status).toBe(200);
  const shown = async () =>
    (await second?.ask('{ system { queueDepth } profile(userId: "bob") { status } }'))?.data;
  expect(await shown()).toMatchObject({ profile: { status: 'PENDING' } });
  // Builds are enqueued behind the answer.
  while ((await shown()).system.queueDepth !== 1);
});
