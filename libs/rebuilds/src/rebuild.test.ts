import { FacetError } from '@facet/errors';
import { pageOf, search, storeEvents } from '@facet/profiles/testing';
import {
  buildRange,
  cancelRebuild,
  estimateRebuild,
  listFailures,
  orderRebuild,
  pauseRebuild,
  planRanges,
  resumeRebuild,
  retryFailed,
  type RangeContext,
  type RebuildScope,
} from './index.ts';
import { RebuildFixture } from './testing/rebuild-fixture.ts';

let on: RebuildFixture;
const actor = 'ann';
const all = { kind: 'ALL' } as const;

beforeEach(async () => {
  on = await RebuildFixture.open();
});
afterEach(() => on.close());

test('a full rebuild builds everybody again, an incremental one who is behind', async () => {
  const ids = await on.people(30);
  const full = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  expect(full).toMatchObject({ status: 'RUNNING', total: 30, done: 0, scope: 'ALL' });
  const told: string[] = [];
  const onProgress: RangeContext['onProgress'] = (outcomes) =>
    told.push(...outcomes.map(({ kind }) => kind));
  expect(await on.work({ onProgress })).toEqual(['ENDED']);
  expect(told).toEqual(Array(30).fill('DONE'));
  expect(await on.reload(full)).toMatchObject({ status: 'DONE', done: 30, failed: 0, skipped: 0 });
  expect(await on.builds()).toBe(60);

  await storeEvents(on.database, ids[3] ?? '', [search('something new', 0)]);
  const incremental = await orderRebuild(on.database, { scope: all, mode: 'INCREMENTAL', actor });
  await on.work();
  expect(await on.reload(incremental)).toMatchObject({ status: 'DONE', done: 1, skipped: 29 });
  expect(await pageOf(on.database, ids[3] ?? '')).toMatchObject({ status: 'FRESH', version: 2 });
});

test('ranges are planned a few at a time and the queue stays short', async () => {
  await on.database.pool.query('INSERT INTO person SELECT FROM generate_series(1, 10000)');
  const rebuild = await orderRebuild(on.database, { scope: all, mode: 'INCREMENTAL', actor });
  const first = await planRanges(on.database);
  expect(first).toHaveLength(32);
  expect(await planRanges(on.database)).toEqual(first);
  await buildRange(on.rangeContext(), first[0] ?? '');
  expect(await planRanges(on.database)).toHaveLength(32);
  expect(await on.reload(rebuild)).toMatchObject({ total: 10_000, skipped: 200 });
});

test('some people, or those who match a filter, are built alone', async () => {
  const ids = await on.people(10);
  const some = { kind: 'PEOPLE', personIds: ids.slice(2, 5) } as const;
  await orderRebuild(on.database, { scope: some, mode: 'FULL', actor });
  await on.work();
  expect(await on.builds()).toBe(13);
  const filter = { category: { key: 'hg', minScore: 0.999 } };
  const matching: RebuildScope = { kind: 'FILTER', filter };
  const rebuild = await orderRebuild(on.database, { scope: matching, mode: 'FULL', actor });
  await on.work();
  const { total, done } = await on.reload(rebuild);
  expect(done).toBe(total);
  expect(await on.builds()).toBe(13 + total);
});

test('pause, resume and cancel keep what was done, and who did it', async () => {
  await on.people(40);
  const rebuild = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  let taken = 0;
  const pauseAfterSome = async () => {
    if ((taken += 1) === 2) await pauseRebuild(on.database, rebuild.id, 'bob');
  };
  expect(await on.work({ room: pauseAfterSome })).toEqual(['STOPPED']);
  const paused = await on.reload(rebuild);
  expect(paused).toMatchObject({ status: 'PAUSED', done: 16 });
  expect(await planRanges(on.database)).toEqual([]);

  await resumeRebuild(on.database, rebuild.id, 'cid');
  taken = -10;
  const cancelled = await cancelRebuild(on.database, rebuild.id, 'dan');
  expect(cancelled).toMatchObject({ status: 'CANCELLED', done: 16, endedAt: expect.any(Date) });
  expect(await on.work()).toEqual([]);
  expect(cancelled?.actions.map(({ kind, actor: who }) => `${kind} ${who}`)).toEqual([
    ...['STARTED ann', 'PAUSED bob', 'RESUMED cid', 'CANCELLED dan'],
  ]);
  // Nothing is left to change.
  expect(await resumeRebuild(on.database, rebuild.id, 'eve')).toEqual(cancelled);
  expect(await pauseRebuild(on.database, '999999', 'eve')).toBeNull();
});

test('those who fail are listed, and a retry builds them alone', async () => {
  const ids = await on.people(20);
  await storeEvents(on.database, ids[7] ?? '', [search('poison', 0)]);
  const { encoder } = on.context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = (texts) =>
    texts.includes('poison') ? Promise.reject(new Error('of "poison"')) : encode(texts);
  const rebuild = await orderRebuild(on.database, { scope: all, mode: 'INCREMENTAL', actor });
  await on.work();
  expect(await on.reload(rebuild)).toMatchObject({
    status: 'DONE',
    done: 0,
    failed: 1,
    skipped: 19,
  });
  const failures = await listFailures(on.database, { rebuildId: rebuild.id, limit: 10 });
  expect(failures).toMatchObject([{ personId: ids[7], code: 'INTERNAL' }]);
  expect(failures[0]?.message).not.toContain('poison');

  encoder.encode = encode;
  expect(await retryFailed(on.database, rebuild.id, 'bob')).toMatchObject({
    ...{ status: 'RUNNING', failed: 0 },
  });
  await on.work();
  expect(await on.reload(rebuild)).toMatchObject({
    status: 'DONE',
    done: 1,
    failed: 0,
    skipped: 19,
  });
  expect(await listFailures(on.database, { rebuildId: rebuild.id, limit: 10 })).toEqual([]);
  expect(await retryFailed(on.database, rebuild.id, 'bob')).toMatchObject({ status: 'DONE' });
});

test('two rebuilds that overlap do no work twice', async () => {
  await on.people(30);
  const first = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(on.database);
  const second = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  // The later one has its range, and waits for the earlier one.
  expect(await planRanges(on.database)).toEqual([range]);
  await on.work();
  expect(await on.reload(first)).toMatchObject({ status: 'DONE', done: 30 });
  expect(await on.reload(second)).toMatchObject({ status: 'DONE', done: 0, skipped: 30 });
  expect(await on.builds()).toBe(60);
});

test('of two jobs on the same range, the slower one counts for nothing', async () => {
  await on.people(5);
  const rebuild = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(on.database);
  // The process sleeps beyond its lock; another one takes the range over.
  let isFirst = true;
  const sleepOnce = async () => {
    if (isFirst) {
      isFirst = false;
      await buildRange(on.rangeContext(), range);
    }
  };
  expect(await buildRange(on.rangeContext({ room: sleepOnce }), range)).toBe('OVERTAKEN');
  await planRanges(on.database);
  expect(await on.reload(rebuild)).toMatchObject({ status: 'DONE', done: 5, skipped: 0 });
});

test('a range whose job dies again and again goes on without the one it dies of', async () => {
  const ids = await on.people(3);
  const rebuild = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(on.database);
  const die = () => Promise.reject(new FacetError('NOT_READY', 'as if killed'));
  for (let start = 0; start < 10; start += 1) {
    await expect(buildRange(on.rangeContext({ room: die }), range)).rejects.toThrow('killed');
  }
  expect(await buildRange(on.rangeContext(), range)).toBe('ENDED');
  await planRanges(on.database);
  expect(await on.reload(rebuild)).toMatchObject({ done: 2, failed: 1 });
  const [failure] = await listFailures(on.database, { rebuildId: rebuild.id, limit: 10 });
  expect(failure).toMatchObject({ personId: ids[0], code: 'INTERNAL' });
});

test('an outage is nobody’s failure', async () => {
  await on.people(3);
  const rebuild = await orderRebuild(on.database, { scope: all, mode: 'FULL', actor });
  const [range = ''] = await planRanges(on.database);
  const away = () => Promise.reject(new FacetError('NOT_READY', 'no such model here'));
  const build = { ...on.context, openModel: away };
  await expect(buildRange(on.rangeContext({ build }), range)).rejects.toThrow('no such model');
  await on.work();
  expect(await on.reload(rebuild)).toMatchObject({ status: 'DONE', done: 3, failed: 0 });
});

test('an estimate tells people and texts, and orders nothing', async () => {
  const ids = await on.people(8);
  await storeEvents(on.database, ids[0] ?? '', [search('new one', 0), search('new two', 0)]);
  const estimate = await estimateRebuild(on.database, { scope: all, mode: 'INCREMENTAL' });
  expect(estimate).toMatchObject({ people: 8, peopleToBuild: 1, textsToEncode: 2 });
  expect(estimate.seconds).toBeGreaterThan(0);
  const some = { kind: 'PEOPLE', personIds: ids.slice(1, 4) } as const;
  expect(await estimateRebuild(on.database, { scope: some, mode: 'FULL' })).toMatchObject({
    ...{ people: 3, peopleToBuild: 3, textsToEncode: 0 },
  });
  expect(await planRanges(on.database)).toEqual([]);
});
