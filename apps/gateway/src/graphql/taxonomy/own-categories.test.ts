import { seedProfile } from '../../testing/seed-profile.ts';
import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

const own = '花园 & Hoses';
let gateway: TestGateway;

/** Ann's model knows a category that no taxonomy has, and she is interested in it. */
beforeAll(async () => {
  gateway = await startTestGateway();
  const { prisma } = gateway.database;
  await seedProfile(gateway.database, 'ann');
  await prisma.modelVersion.updateMany({ data: { categories: ['hg', own] } });
  await prisma.interest.updateMany({ where: { categoryKey: 'aa' }, data: { categoryKey: own } });
});
afterAll(() => gateway.stop());

const fields = 'id key name zh: name(language: ZH) parent { key } children { key }';

test('a category of the own ones shows by its name, at the top, and is found again', async () => {
  const { data, codes } = await gateway.ask(
    `{ profile(userId: "ann") { interests(first: 2) { score category { ${fields} } } } }`,
  );
  expect(codes).toEqual([]);
  const [, { category }] = data.profile.interests;
  expect(category).toMatchObject({ key: own, name: own, zh: own, parent: null, children: [] });
  const found = await gateway.ask(
    `query ($id: ID!) { node(id: $id) { ... on Category { ${fields} } } }`,
    { id: category.id },
  );
  expect(found.data.node).toEqual(category);
});

test('people are found by it', async () => {
  const { data } = await gateway.ask(
    `query ($key: String!) { profiles(filter: { category: { key: $key } }) { edges { node { userId } } } }`,
    { key: own },
  );
  expect(data.profiles.edges).toEqual([{ node: { userId: 'ann' } }]);
});

const set = `mutation ($key: String) {
  setCategoryMapping(source: "Gartenschläuche", categoryKey: $key) { category { key name } }
}`;

test('what events call things may mean it, but not what no model knows', async () => {
  const { data } = await gateway.ask(set, { key: own });
  expect(data.setCategoryMapping.category).toEqual({ key: own, name: own });
  expect((await gateway.ask(set, { key: 'Rakes' })).codes).toEqual(['BAD_INPUT']);
  const unknown = Buffer.from('Category:Rakes').toString('base64url');
  expect((await gateway.ask(`{ node(id: "${unknown}") { id } }`)).data.node).toBeNull();
});
