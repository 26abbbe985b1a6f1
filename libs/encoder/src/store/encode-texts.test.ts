import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { DeterministicEncoder } from '../testing/index.ts';
import { encodeTexts, loadEncodings } from './encode-texts.ts';
import { registerModelVersion } from './register-model-version.ts';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await createTestDatabase();
});
afterAll(() => postgres.drop());

async function storeTexts(bodies: readonly string[]): Promise<string[]> {
  const hashes = bodies.map((body) => createHash('sha256').update(body).digest());
  const { rows } = await postgres.database.pool.query<{ id: string }>(
    'INSERT INTO text (hash, body) SELECT * FROM UNNEST($1::bytea[], $2::text[]) RETURNING id',
    [hashes, bodies],
  );
  return rows.map(({ id }) => id);
}

async function setUp(prefix: string, count: number) {
  const encoder = new DeterministicEncoder();
  const modelVersionId = await registerModelVersion(postgres.database, encoder.model);
  const bodies = Array.from({ length: count }, (_, index) => `${prefix} ${index}`);
  return { encoder, modelVersionId, bodies, ids: await storeTexts(bodies) };
}

test('all texts are encoded, stored as they are, and never encoded again', async () => {
  const { encoder, modelVersionId, bodies, ids } = await setUp('hose', 600);
  const first = await encodeTexts(postgres.database, encoder, modelVersionId, ids);
  const expected = await new DeterministicEncoder().encode(bodies);
  expect(ids.map((id) => first.get(id))).toEqual(expected);
  expect(await encodeTexts(postgres.database, encoder, modelVersionId, ids)).toEqual(first);
  expect(await loadEncodings(postgres.database, modelVersionId, ids)).toEqual(first);
  expect(encoder.encoded).toHaveLength(600);
});

test('only what is missing is encoded', async () => {
  const { encoder, modelVersionId, bodies, ids } = await setUp('shirt', 10);
  await encodeTexts(postgres.database, encoder, modelVersionId, ids.slice(0, 4));
  const all = await encodeTexts(postgres.database, encoder, modelVersionId, [...ids, ...ids]);
  expect(all.size).toBe(10);
  expect(encoder.encoded.toSorted()).toEqual(bodies.toSorted());
});

test('an id that nobody knows is absent and disturbs nothing', async () => {
  const { encoder, modelVersionId, ids } = await setUp('phone', 2);
  const all = await encodeTexts(postgres.database, encoder, modelVersionId, ['999999999', ...ids]);
  expect([...all.keys()].toSorted()).toEqual(ids.toSorted());
});

test('many builds at once over the same texts get the same encodings', async () => {
  const { encoder, modelVersionId, ids } = await setUp('book', 300);
  const orders = [ids, ids.toReversed(), ids.slice(100), ids.slice(0, 200).toReversed()];
  const [whole, ...others] = await Promise.all(
    orders.map((order) => encodeTexts(postgres.database, encoder, modelVersionId, order)),
  );
  expect(whole?.size).toBe(300);
  for (const other of others) {
    for (const [id, found] of other) expect(whole?.get(id)).toEqual(found);
  }
});

test('a text erased while it was being encoded takes nothing down with it', async () => {
  const { encoder, modelVersionId, ids } = await setUp('lamp', 3);
  const erasing = new DeterministicEncoder();
  erasing.encode = async (texts) => {
    await postgres.database.pool.query('DELETE FROM text WHERE id = $1', [ids[1]]);
    return encoder.encode(texts);
  };
  await encodeTexts(postgres.database, erasing, modelVersionId, ids);
  const stored = await loadEncodings(postgres.database, modelVersionId, ids);
  expect([...stored.keys()].toSorted()).toEqual([ids[0], ids[2]].toSorted());
});

test('a model without heads stores embeddings alone', async () => {
  const encoder = new DeterministicEncoder({ categoryLabels: [], hasSentiment: false });
  const modelVersionId = await registerModelVersion(postgres.database, encoder.model);
  const ids = await storeTexts(['no heads']);
  await encodeTexts(postgres.database, encoder, modelVersionId, ids);
  const stored = await loadEncodings(postgres.database, modelVersionId, ids);
  expect(stored.get(ids[0] ?? '')).toMatchObject({ categories: null, sentiment: null });
});

test('a model has one id, whoever registers it', async () => {
  const { model } = new DeterministicEncoder({ dimensions: 32 });
  const ids = await Promise.all(
    [1, 2, 3].map(() => registerModelVersion(postgres.database, model)),
  );
  expect(new Set(ids).size).toBe(1);
  const other = new DeterministicEncoder({ dimensions: 16 }).model;
  expect(await registerModelVersion(postgres.database, other)).not.toBe(ids[0]);
});

test('the latest card and numbers of a model stay, also when somebody registers it without', async () => {
  const { model } = new DeterministicEncoder({ dimensions: 8 });
  const metric = {
    ...{ task: 'category', language: null, group: null, texts: 4 },
    ...{ accuracy: 1, macroF1: 1, calibrationError: 0 },
  };
  await registerModelVersion(postgres.database, model, { card: 'old', metrics: [] });
  await registerModelVersion(postgres.database, model, { card: '# 卡', metrics: [metric] });
  const id = await registerModelVersion(postgres.database, model);
  const stored = await postgres.database.prisma.modelVersion.findUnique({ where: { id } });
  expect(stored).toMatchObject({ card: '# 卡', metrics: [metric] });
});

test("encodings of one model version are not another one's", async () => {
  const { encoder, modelVersionId, ids } = await setUp('desk', 2);
  await encodeTexts(postgres.database, encoder, modelVersionId, ids);
  const other = new DeterministicEncoder({ dimensions: 64 });
  const otherVersionId = await registerModelVersion(postgres.database, other.model);
  expect((await loadEncodings(postgres.database, otherVersionId, ids)).size).toBe(0);
});
