import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import {
  ingestBatch,
  listCategoryMappings,
  setCategoryMapping,
  suggestCategoryMappings,
} from '../index.ts';

let db: TestDatabase;

beforeEach(async () => {
  db = await createTestDatabase();
});

afterEach(async () => {
  await db.drop();
});

/** The ids of the people, one view of a product of the category each. */
async function viewed(category: string, ...userIds: readonly string[]): Promise<readonly string[]> {
  const batch = userIds.map((userId) => ({
    type: 'track',
    userId,
    event: 'Product Viewed',
    properties: { name: 'Thing', category },
  }));
  const { dirtyPersonIds } = await ingestBatch(db.database, { batch }, { receivedAt: new Date() });
  return dirtyPersonIds;
}

async function built(): Promise<void> {
  await db.database.pool.query('UPDATE person SET dirty_since = NULL');
}

async function dirtyPeople(): Promise<readonly object[]> {
  const { rows } = await db.database.pool.query<object>(
    'SELECT id, fold_epoch, events_version FROM person WHERE dirty_since IS NOT NULL ORDER BY id',
  );
  return rows;
}

test('an admin’s mapping makes those dirty who use it, and nobody else', async () => {
  const [ann, bob] = await viewed('Gizmos', 'ann', 'bob');
  await viewed('Widgets', 'cid');
  await built();
  const change = await setCategoryMapping(db.database, ' GIZMOS ', 'el');
  expect(change.mapping).toMatchObject({
    source: 'gizmos',
    categoryKey: 'el',
    origin: 'ADMIN',
    confidence: null,
  });
  expect([...change.dirtyPersonIds].sort()).toEqual([ann, bob].sort());
  expect(await dirtyPeople()).toEqual([
    { id: ann, fold_epoch: 1, events_version: 2 },
    { id: bob, fold_epoch: 1, events_version: 2 },
  ]);
});

test('saying the same again makes nobody dirty; taking it back does', async () => {
  const people = await viewed('Gizmos', 'ann');
  await setCategoryMapping(db.database, 'gizmos', 'el');
  expect((await setCategoryMapping(db.database, 'gizmos', 'el')).dirtyPersonIds).toEqual([]);
  const back = await setCategoryMapping(db.database, 'gizmos', null);
  expect(back.mapping).toMatchObject({ categoryKey: null, origin: 'ADMIN' });
  expect(back.dirtyPersonIds).toEqual(people);
});

test('a mapping may come before the first event, and is kept', async () => {
  await setCategoryMapping(db.database, 'Gizmos', 'el-2');
  await viewed('gizmos', 'ann');
  const { mappings } = await listCategoryMappings(db.database, { first: 10 });
  expect(mappings).toMatchObject([{ source: 'gizmos', categoryKey: 'el-2', origin: 'ADMIN' }]);
});

test('an unknown key and an empty name are refused', async () => {
  await expect(setCategoryMapping(db.database, 'x', 'nope')).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
  await expect(setCategoryMapping(db.database, '  ', 'el')).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
});

test('a model is asked once about each unmapped name, in words', async () => {
  const [ann] = await viewed('electronics.smart_phone', 'ann');
  await viewed('sale', 'bob');
  await viewed('made-up key', 'cid');
  await viewed('Furniture', 'dan');
  await built();
  const asked: string[] = [];
  const suggest = (names: readonly string[]) => {
    asked.push(...names);
    return Promise.resolve([
      { key: 'el', confidence: 0.9 },
      { key: 'se', confidence: 0.2 },
      { key: 'xx', confidence: 1 },
    ]);
  };
  expect(await suggestCategoryMappings(db.database, suggest)).toEqual({
    asked: 3,
    suggested: 1,
    dirtyPersonIds: [ann],
  });
  expect(asked).toEqual(['electronics smart phone', 'sale', 'made up key']);
  expect(await suggestCategoryMappings(db.database, suggest)).toEqual({
    asked: 0,
    suggested: 0,
    dirtyPersonIds: [],
  });
  expect(await dirtyPeople()).toMatchObject([{ id: ann, fold_epoch: 1 }]);
  const { mappings } = await listCategoryMappings(db.database, { first: 10 });
  expect(
    mappings.map(({ categoryKey, origin, confidence }) => [categoryKey, origin, confidence]),
  ).toEqual([
    ['el', 'SUGGESTED', 0.9],
    [null, 'NONE', 0.2],
    [null, 'NONE', 1],
    ['fr', 'TAXONOMY', null],
  ]);
});

test('an admin who is quicker than the model has the last word', async () => {
  await viewed('gizmos', 'ann');
  const outcome = await suggestCategoryMappings(db.database, async () => {
    await setCategoryMapping(db.database, 'gizmos', 'hg');
    return [{ key: 'el', confidence: 1 }];
  });
  expect(outcome).toEqual({ asked: 1, suggested: 0, dirtyPersonIds: [] });
  const { mappings } = await listCategoryMappings(db.database, { first: 1 });
  expect(mappings).toMatchObject([{ categoryKey: 'hg', origin: 'ADMIN' }]);
});

test('mappings are listed page by page', async () => {
  for (const name of ['a', 'b', 'c']) await viewed(`thing ${name}`, name);
  await setCategoryMapping(db.database, 'thing b', 'el');
  const first = await listCategoryMappings(db.database, { origin: 'NONE', first: 1 });
  expect(first).toMatchObject({ mappings: [{ source: 'thing a' }], hasNextPage: true });
  const second = await listCategoryMappings(db.database, {
    origin: 'NONE',
    first: 1,
    after: first.endCursor,
  });
  expect(second).toMatchObject({ mappings: [{ source: 'thing c' }], hasNextPage: false });
  await expect(listCategoryMappings(db.database, { first: 0 })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
  await expect(listCategoryMappings(db.database, { first: 1, after: 'x' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
});

test('mappings change while events that use them come in: nobody is missed and nobody waits for ever', async () => {
  await viewed('gizmos', 'first');
  await built();
  const views = Array.from({ length: 20 }, (_, n) => viewed('gizmos', `user ${n % 7}`));
  const changes = ['el', 'hg', 'fr'].map((key) => setCategoryMapping(db.database, 'gizmos', key));
  await Promise.all([...views, ...changes]);
  const last = await setCategoryMapping(db.database, 'gizmos', 'aa');
  expect(last.dirtyPersonIds).toHaveLength(8);
  expect(await dirtyPeople()).toHaveLength(8);
});
