import type { Database } from '@facet/database';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { registerModelVersion } from '@facet/encoder';
import { DeterministicEncoder } from '@facet/encoder/testing';
import { FacetError } from '@facet/errors';
import {
  buildProfile,
  createBuildContext,
  createFoldSettings,
  listGenerations,
  removeNextPiece,
  orderRemoval,
  type BuildContext,
} from '@facet/profiles';
import {
  createFixtureContext,
  now,
  pageOf,
  search,
  storeEvents,
  storePerson,
} from '@facet/profiles/testing';
import { taxonomy } from '@facet/taxonomy';
import {
  buildRange,
  cancelRebuild,
  estimateRebuild,
  listFailures,
  loadRebuild,
  orderRebuild,
  pauseRebuild,
  planRanges,
  resumeRebuild,
  retryFailed,
  switchGeneration,
  type RangeContext,
  type RebuildRow,
  type RebuildScope,
} from './index.ts';

let postgres: TestDatabase;
let database: Database;
let context: BuildContext & { readonly encoder: DeterministicEncoder };
const room = () => Promise.resolve();
const actor = 'ann';
const all: RebuildScope = { kind: 'ALL' };

beforeEach(async () => {
  postgres = await createTestDatabase();
  ({ database } = postgres);
  context = await createFixtureContext(database);
});
afterEach(() => postgres.drop());

/** People with one search each, built or not. */
async function people(count: number, isBuilt = true): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const id = await storePerson(database, `user-${at}`);
    await storeEvents(database, id, [search(`query ${at}`, 1)]);
    if (isBuilt) await buildProfile(context, id);
    ids.push(id);
  }
  return ids;
}

const rangeContext = (changes: Partial<RangeContext> = {}): RangeContext => ({
  ...{ build: context, parallel: 4, room },
  ...changes,
});

/** What workers do, one job after the other, until nothing is wanted. */
async function work(changes: Partial<RangeContext> = {}): Promise<string[]> {
  const outcomes: string[] = [];
  for (;;) {
    const ranges = await planRanges(database);
    if (ranges.length === 0) return outcomes;
    for (const range of ranges) outcomes.push(await buildRange(rangeContext(changes), range));
  }
}

async function reload({ id }: RebuildRow): Promise<RebuildRow> {
  const rebuild = await loadRebuild(database.pool, id);
  if (!rebuild) throw new Error('the rebuild is gone');
  return rebuild;
}

const builds = async (): Promise<number> => {
  const { rows } = await database.pool.query('SELECT sum(builds)::int AS sum FROM profile');
  return (rows[0] as { sum: number }).sum;
};

test('a full rebuild builds everybody again, an incremental one who is behind', async () => {
  const ids = await people(30);
  const full = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  expect(full).toMatchObject({ status: 'RUNNING', total: 30, done: 0, scope: 'ALL' });
  const told: string[] = [];
  const onProgress: RangeContext['onProgress'] = (outcomes) =>
    told.push(...outcomes.map(({ kind }) => kind));
  expect(await work({ onProgress })).toEqual(['ENDED']);
  expect(told).toEqual(Array(30).fill('DONE'));
  expect(await reload(full)).toMatchObject({ status: 'DONE', done: 30, failed: 0, skipped: 0 });
  expect(await builds()).toBe(60);

  await storeEvents(database, ids[3] ?? '', [search('something new', 0)]);
  const incremental = await orderRebuild(database, { scope: all, mode: 'INCREMENTAL', actor });
  await work();
  expect(await reload(incremental)).toMatchObject({ status: 'DONE', done: 1, skipped: 29 });
  expect(await pageOf(database, ids[3] ?? '')).toMatchObject({ status: 'FRESH', version: 2 });
});

test('ranges are planned a few at a time and the queue stays short', async () => {
  await database.pool.query('INSERT INTO person SELECT FROM generate_series(1, 10000)');
  const rebuild = await orderRebuild(database, { scope: all, mode: 'INCREMENTAL', actor });
  const first = await planRanges(database);
  expect(first).toHaveLength(32);
  expect(await planRanges(database)).toEqual(first);
  await buildRange(rangeContext(), first[0] ?? '');
  expect(await planRanges(database)).toHaveLength(32);
  expect(await reload(rebuild)).toMatchObject({ total: 10_000, skipped: 200 });
});

test('some people, or those who match a filter, are built alone', async () => {
  const ids = await people(10);
  const some = { kind: 'PEOPLE', personIds: ids.slice(2, 5) } as const;
  await orderRebuild(database, { scope: some, mode: 'FULL', actor });
  await work();
  expect(await builds()).toBe(13);
  const filter = { category: { key: 'hg', minScore: 0.999 } };
  const matching: RebuildScope = { kind: 'FILTER', filter };
  const rebuild = await orderRebuild(database, { scope: matching, mode: 'FULL', actor });
  await work();
  const { total, done } = await reload(rebuild);
  expect(done).toBe(total);
  expect(await builds()).toBe(13 + total);
});

test('pause, resume and cancel keep what was done, and who did it', async () => {
  await people(40);
  const rebuild = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  let taken = 0;
  const pauseAfterSome = async () => {
    if ((taken += 1) === 2) await pauseRebuild(database, rebuild.id, 'bob');
  };
  expect(await work({ room: pauseAfterSome })).toEqual(['STOPPED']);
  const paused = await reload(rebuild);
  expect(paused).toMatchObject({ status: 'PAUSED', done: 16 });
  expect(await planRanges(database)).toEqual([]);

  await resumeRebuild(database, rebuild.id, 'cid');
  taken = -10;
  const cancelled = await cancelRebuild(database, rebuild.id, 'dan');
  expect(cancelled).toMatchObject({ status: 'CANCELLED', done: 16, endedAt: expect.any(Date) });
  expect(await work()).toEqual([]);
  expect(cancelled?.actions.map(({ kind, actor: who }) => `${kind} ${who}`)).toEqual([
    ...['STARTED ann', 'PAUSED bob', 'RESUMED cid', 'CANCELLED dan'],
  ]);
  // Nothing is left to change.
  expect(await resumeRebuild(database, rebuild.id, 'eve')).toEqual(cancelled);
  expect(await pauseRebuild(database, '999999', 'eve')).toBeNull();
});

test('those who fail are listed, and a retry builds them alone', async () => {
  const ids = await people(20);
  await storeEvents(database, ids[7] ?? '', [search('poison', 0)]);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (texts) =>
    texts.includes('poison') ? Promise.reject(new Error('of "poison"')) : encode(texts);
  const rebuild = await orderRebuild(database, { scope: all, mode: 'INCREMENTAL', actor });
  await work();
  expect(await reload(rebuild)).toMatchObject({ status: 'DONE', done: 0, failed: 1, skipped: 19 });
  const failures = await listFailures(database, { rebuildId: rebuild.id, limit: 10 });
  expect(failures).toMatchObject([{ personId: ids[7], code: 'INTERNAL' }]);
  expect(failures[0]?.message).not.toContain('poison');

  encoder.encode = encode;
  expect(await retryFailed(database, rebuild.id, 'bob')).toMatchObject({
    ...{ status: 'RUNNING', failed: 0 },
  });
  await work();
  expect(await reload(rebuild)).toMatchObject({ status: 'DONE', done: 1, failed: 0, skipped: 19 });
  expect(await listFailures(database, { rebuildId: rebuild.id, limit: 10 })).toEqual([]);
  expect(await retryFailed(database, rebuild.id, 'bob')).toMatchObject({ status: 'DONE' });
});

test('two rebuilds that overlap do no work twice', async () => {
  await people(30);
  const first = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(database);
  const second = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  // The later one has its range, and waits for the earlier one.
  expect(await planRanges(database)).toEqual([range]);
  await work();
  expect(await reload(first)).toMatchObject({ status: 'DONE', done: 30 });
  expect(await reload(second)).toMatchObject({ status: 'DONE', done: 0, skipped: 30 });
  expect(await builds()).toBe(60);
});

test('of two jobs on the same range, the slower one counts for nothing', async () => {
  await people(5);
  const rebuild = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(database);
  // The process sleeps beyond its lock; another one takes the range over.
  let isFirst = true;
  const sleepOnce = async () => {
    if (isFirst) {
      isFirst = false;
      await buildRange(rangeContext(), range);
    }
  };
  expect(await buildRange(rangeContext({ room: sleepOnce }), range)).toBe('OVERTAKEN');
  await planRanges(database);
  expect(await reload(rebuild)).toMatchObject({ status: 'DONE', done: 5, skipped: 0 });
});

test('a range whose job dies again and again goes on without the one it dies of', async () => {
  const ids = await people(3);
  const rebuild = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(database);
  const die = () => Promise.reject(new FacetError('NOT_READY', 'as if killed'));
  for (let start = 0; start < 10; start += 1) {
    await expect(buildRange(rangeContext({ room: die }), range)).rejects.toThrow('killed');
  }
  expect(await buildRange(rangeContext(), range)).toBe('ENDED');
  await planRanges(database);
  expect(await reload(rebuild)).toMatchObject({ done: 2, failed: 1 });
  const [failure] = await listFailures(database, { rebuildId: rebuild.id, limit: 10 });
  expect(failure).toMatchObject({ personId: ids[0], code: 'INTERNAL' });
});

test('an outage is nobody’s failure', async () => {
  await people(3);
  const rebuild = await orderRebuild(database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(database);
  const away = () => Promise.reject(new FacetError('NOT_READY', 'no such model here'));
  const build = { ...context, openModel: away };
  await expect(buildRange(rangeContext({ build }), range)).rejects.toThrow('no such model');
  await work();
  expect(await reload(rebuild)).toMatchObject({ status: 'DONE', done: 3, failed: 0 });
});

test('an estimate tells people and texts, and orders nothing', async () => {
  const ids = await people(8);
  await storeEvents(database, ids[0] ?? '', [search('new one', 0), search('new two', 0)]);
  const estimate = await estimateRebuild(database, { scope: all, mode: 'INCREMENTAL' });
  expect(estimate).toMatchObject({ people: 8, peopleToBuild: 1, textsToEncode: 2 });
  expect(estimate.seconds).toBeGreaterThan(0);
  const some = { kind: 'PEOPLE', personIds: ids.slice(1, 4) } as const;
  expect(await estimateRebuild(database, { scope: some, mode: 'FULL' })).toMatchObject({
    ...{ people: 3, peopleToBuild: 3, textsToEncode: 0 },
  });
  expect(await planRanges(database)).toEqual([]);
});

describe('another model', () => {
  let other: DeterministicEncoder;
  let otherId: number;
  let rolling: BuildContext;

  beforeEach(async () => {
    other = new DeterministicEncoder({ dimensions: 16 });
    otherId = await registerModelVersion(database, other.model);
    const openEncoder = (id: number) => Promise.resolve(id === otherId ? other : context.encoder);
    const settings = createFoldSettings();
    rolling = createBuildContext({ database, taxonomy, settings, openEncoder, now: () => now });
  });

  test('is computed beside what queries read, switched to at once, and back', async () => {
    const [ada = '', bob = ''] = await people(6);
    const rebuild = await orderRebuild(database, {
      ...{ scope: all, mode: 'FULL', actor, modelVersionId: otherId },
    });
    const { generationId } = rebuild;
    const early = switchGeneration(database, { generationId, actor: 'bob' });
    await expect(early).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await work({ build: rolling });
    expect(await reload(rebuild)).toMatchObject({ status: 'DONE', done: 6 });
    const before = await pageOf(database, ada);
    expect(before.model?.dimensions).not.toBe(16);
    expect(await listGenerations(database)).toMatchObject([
      ...[{ status: 'ACTIVE' }, { status: 'PREPARED', model: { dimensions: 16 } }],
    ]);

    // A live build says that the prepared generation is behind.
    await storeEvents(database, bob, [search('live meanwhile', 0)]);
    expect(await buildProfile(rolling, bob)).toMatchObject({
      preparedGenerationIds: [generationId],
    });

    const following = await switchGeneration(database, { generationId, actor: 'bob' });
    expect((await pageOf(database, ada)).model?.dimensions).toBe(16);
    expect(await pageOf(database, bob)).toMatchObject({ status: 'STALE', version: 1 });
    await work({ build: rolling });
    expect(following && (await reload(following))).toMatchObject({ done: 1, skipped: 5 });
    expect(await pageOf(database, bob)).toMatchObject({ status: 'FRESH', version: 2 });

    const [first] = await listGenerations(database);
    await switchGeneration(database, { generationId: first?.id ?? 0, actor: 'bob' });
    expect(await pageOf(database, ada)).toEqual(before);
  });

  test('keeps its encodings until the order to remove them, and the active one always', async () => {
    await people(4);
    const order = { scope: all, mode: 'FULL', actor, modelVersionId: otherId } as const;
    const { generationId } = await orderRebuild(database, order);
    await work({ build: rolling });
    const encodings = async () => {
      const { rows } = await database.pool.query<{ count: number }>(
        'SELECT count(*)::int FROM encoding WHERE model_version_id = $1',
        [otherId],
      );
      return rows[0]?.count;
    };
    expect(await encodings()).toBe(4);
    const active = (await listGenerations(database))[0]?.id ?? 0;
    expect(await orderRemoval(database.pool, active)).toBe(false);
    expect(await orderRemoval(database.pool, generationId)).toBe(true);
    expect(await switchGeneration(database, { generationId, actor: 'bob' })).toBeNull();
    while (await removeNextPiece(database, 2));
    expect(await encodings()).toBe(0);
    expect(await listGenerations(database)).toMatchObject([{ id: active }]);
    expect(await builds()).toBe(4);
  });
});
