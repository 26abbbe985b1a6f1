import { seedProfile } from '../../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await seedProfile(gateway.database, 'ann');
  const pending = { identifiers: { create: { kind: 'USER_ID' as const, value: 'new' } } };
  await gateway.database.prisma.person.create({ data: { ...pending, eventsVersion: 1 } });
});
afterAll(async () => gateway.stop());

test('a built profile is returned at once; an unknown user is NOT_FOUND', async () => {
  const build = `mutation ($u: String!, $w: Int) { buildProfile(userId: $u, waitMs: $w) { status version } }`;
  const fresh = await gateway.ask(build, { u: 'ann', w: 60_000 });
  expect(fresh.data).toEqual({ buildProfile: { status: 'FRESH', version: 3 } });
  expect((await gateway.ask(build, { u: 'nobody' })).codes).toEqual(['NOT_FOUND']);
  expect((await gateway.ask(build, { u: 'ann', w: 60_001 })).codes).toEqual(['BAD_INPUT']);
  const pending = await gateway.ask(build, { u: 'new' });
  expect(pending.data).toEqual({ buildProfile: { status: 'PENDING', version: 0 } });
});

test('buildProfile waits for the notification that the profile is built', async () => {
  const { personId } = await seedProfile(gateway.database, 'waiting');
  const person = { where: { id: BigInt(personId) } };
  await gateway.database.prisma.person.update({ ...person, data: { eventsVersion: 4 } });
  const answer = gateway.ask(
    'mutation { buildProfile(userId: "waiting", waitMs: 30000) { status } }',
  );
  await gateway.database.prisma.profile.updateMany({
    where: { personId: BigInt(personId) },
    data: { version: 4 },
  });
  await gateway.database.pool.query(`SELECT pg_notify('profile_updated', $1)`, [personId]);
  expect((await answer).data).toEqual({ buildProfile: { status: 'FRESH' } });
});
