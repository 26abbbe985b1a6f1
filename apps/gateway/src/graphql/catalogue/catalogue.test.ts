import { startTestGateway, type TestGateway } from '../../testing/test-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => (gateway = await startTestGateway()));
afterAll(() => gateway.stop());

const query = `query ($after: String) {
  catalogueTitles(first: 2, after: $after) {
    edges { cursor node { title category { key name } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

test('titles come page by page with what the shop says they are; only admins see them', async () => {
  const events = ['Spade', 'Rake', 'Hoe'].map((name) => ({
    ...{ type: 'TRACK', userId: 'ann', event: 'Product Viewed' },
    properties: { name, category: 'Home & Garden' },
  }));
  const ingest = 'mutation ($events: [EventInput!]!) { ingest(events: $events) { accepted } }';
  expect((await gateway.ask(ingest, { events })).data).toEqual({ ingest: { accepted: 3 } });
  const first = (await gateway.ask(query)).data.catalogueTitles;
  const [, last] = first.edges;
  expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: last.cursor });
  const second = (await gateway.ask(query, { after: last.cursor })).data.catalogueTitles;
  expect(second.pageInfo.hasNextPage).toBe(false);
  const nodes = [...first.edges, ...second.edges].map(({ node }) => node);
  const category = { key: 'hg', name: 'Home & Garden' };
  expect(nodes.sort((a, b) => (a.title < b.title ? -1 : 1))).toEqual(
    ['Hoe', 'Rake', 'Spade'].map((title) => ({ title, category })),
  );
  const create =
    'mutation { createApiKey(input: { name: "reader", scopes: [PROFILES_READ, PROFILES_PII] }) { key } }';
  const { key } = (await gateway.ask(create)).data.createApiKey;
  expect((await gateway.ask(query, {}, key)).codes).toEqual(['FORBIDDEN']);
});
