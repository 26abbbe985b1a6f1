import { seedProfile } from '../../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
  await seedProfile(gateway.database, 'ann');
});
afterAll(() => gateway.stop());

const metric = {
  ...{ task: 'sentiment', language: 'en', group: 'all reviews', texts: 4_509 },
  ...{ accuracy: 0.93, macroF1: 0.9, calibrationError: 0.02 },
};

const details = `details { registeredAt isActive card
  metrics { task language group texts accuracy macroF1 calibrationError } }`;

test('the registry says what is known of each model, and which is active', async () => {
  const { id } = await gateway.database.prisma.modelVersion.create({
    data: {
      ...{ name: 'next', version: '2', checksum: 'b'.repeat(64), dimensions: 1 },
      ...{ card: '# Next\n<b>', metrics: [metric] },
    },
  });
  const { models } = (await gateway.ask(`{ models { name ${details} } }`)).data;
  expect(models).toMatchObject([
    { name: 'seeded', details: { isActive: true, card: null, metrics: [] } },
    { name: 'next', details: { isActive: false, card: '# Next\n<b>', metrics: [metric] } },
  ]);
  const one = `query ($id: ID!) { model(id: $id) { version ${details} } }`;
  expect((await gateway.ask(one, { id: String(id) })).data.model).toMatchObject({
    version: '2',
    details: { registeredAt: expect.stringMatching(/^\d{4}-/) as string },
  });
  for (const none of ['99', 'x', '-1', '99999999999']) {
    expect((await gateway.ask(one, { id: none })).data).toEqual({ model: null });
  }
});

test('a profile says which model built it, and what is known of that', async () => {
  const { prisma } = gateway.database;
  const { id } = await prisma.modelVersion.findFirstOrThrow({ where: { name: 'seeded' } });
  await prisma.profile.updateMany({ data: { modelVersionId: id } });
  const query = `{ profile(userId: "ann") { model { name details { isActive } } } }`;
  expect((await gateway.ask(query)).data.profile.model).toEqual({
    name: 'seeded',
    details: { isActive: true },
  });
});

test('the list of models is for administrators', async () => {
  const create = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }`;
  const input = { name: 'reader', scopes: ['PROFILES_READ'] };
  const { key } = (await gateway.ask(create, { input })).data.createApiKey;
  expect((await gateway.ask('{ model(id: "1") { id } }', {}, key)).codes).toEqual(['FORBIDDEN']);
});

test('cards of a hundred profiles at once are too expensive', async () => {
  const query = '{ profiles(first: 100) { edges { node { model { details { card } } } } } }';
  expect((await gateway.ask(query)).codes).toEqual(['QUERY_TOO_EXPENSIVE']);
});
