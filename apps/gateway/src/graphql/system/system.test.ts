import { seedProfile } from '../../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  for (const userId of ['ann', 'bob', 'waiting']) await seedProfile(gateway.database, userId);
  const pending = { identifiers: { create: { kind: 'USER_ID' as const, value: 'new' } } };
  await gateway.database.prisma.person.create({ data: { ...pending, eventsVersion: 1 } });
});
afterAll(async () => gateway.stop());

test('the system tells of people, events, workers and versions', async () => {
  const { data, codes } = await gateway.ask(
    '{ system { people events workers { id } model { name } device queueDepth waitingBuilds versions { facet node taxonomy } } }',
  );
  expect(codes).toEqual([]);
  expect(data.system).toMatchObject({
    ...{ people: 4, events: 9, workers: [], model: { name: 'seeded' }, device: null },
    versions: { node: process.versions.node, taxonomy: expect.stringContaining('shopify') },
  });
});
