import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { ingestBatch, setCategoryMapping, suggestCategoryMappings } from '../index.ts';
import { listCatalogueTitles } from './list-catalogue-titles.ts';

let db: TestDatabase;
beforeEach(async () => (db = await createTestDatabase()));
afterEach(() => db.drop());

interface Seen {
  readonly event: string;
  readonly properties: object;
}

const viewed = (name: string, category?: string): Seen => ({
  event: 'Product Viewed',
  properties: { name, category },
});

async function happened(...seen: readonly Seen[]): Promise<void> {
  const batch = seen.map((one) => ({ type: 'track', userId: 'ann', ...one }));
  await ingestBatch(db.database, { batch }, { receivedAt: new Date() });
}

async function allTitles(first: number): Promise<readonly (readonly [string, string])[]> {
  const all: (readonly [string, string])[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await listCatalogueTitles(db.database, { first, after });
    expect(page.titles.length).toBeLessThanOrEqual(first);
    all.push(...page.titles.map(({ title, categoryKey }) => [title, categoryKey] as const));
    // Texts that came together are stored in no order that would matter.
    if (!page.hasNextPage) return all.sort();
    after = page.endCursor;
  }
}

test.each([1, 2, 3, 100])('each title once, pages of %d', async (first) => {
  await happened(
    viewed('Spade', 'Home & Garden'),
    viewed('Spade', 'Home & Garden'),
    viewed('Nameless'),
    { event: 'Products Searched', properties: { query: 'spades' } },
    viewed('Radio', 'Electronics'),
    viewed('Odd', 'Odd Things'),
    viewed('Coat', 'aa'),
  );
  await setCategoryMapping(db.database, 'Odd Things', 'hg-9');
  expect(await allTitles(first)).toEqual([
    ['Coat', 'aa'],
    ['Odd', 'hg-9'],
    ['Radio', 'el'],
    ['Spade', 'hg'],
  ]);
});

test('what a model suggested is nothing to learn from', async () => {
  await happened(viewed('Odd', 'Odd Things'), viewed('Radio', 'Electronics'));
  await suggestCategoryMappings(db.database, async (names) =>
    names.map(() => ({ key: 'hg', confidence: 0.9 })),
  );
  expect(await allTitles(10)).toEqual([['Radio', 'el']]);
});

test('nothing known is an empty list', async () => {
  expect(await listCatalogueTitles(db.database, { first: 10 })).toEqual({
    ...{ titles: [], endCursor: null, hasNextPage: false },
  });
});

test('titles behind thousands of other texts are found, page by page', async () => {
  await db.database.pool.query(`
    INSERT INTO text (hash, body) SELECT sha256(n::text::bytea), 'query ' || n FROM generate_series(1, 6000) n`);
  await happened(viewed('Radio', 'Electronics'));
  const first = await listCatalogueTitles(db.database, { first: 10 });
  expect(first).toMatchObject({ titles: [], hasNextPage: true });
  expect(await allTitles(10)).toEqual([['Radio', 'el']]);
});

test.each([[{ first: 0 }], [{ first: 501 }], [{ first: 1, after: 'x' }]])(
  '%j is refused',
  async (query) => {
    await expect(listCatalogueTitles(db.database, query)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  },
);
