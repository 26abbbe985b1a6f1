import { registerModelVersion } from '@facet/encoder';
import { DeterministicEncoder } from '@facet/encoder/testing';
import {
  buildProfile,
  createBuildContext,
  createFoldSettings,
  listGenerations,
  orderRemoval,
  removeNextPiece,
  type BuildContext,
} from '@facet/profiles';
import { now, pageOf, search, storeEvents } from '@facet/profiles/testing';
import { taxonomy } from '@facet/taxonomy';
import { orderRebuild, switchGeneration } from './index.ts';
import { RebuildFixture } from './testing/rebuild-fixture.ts';

let on: RebuildFixture;
const actor = 'ann';
const all = { kind: 'ALL' } as const;

let other: DeterministicEncoder;
let otherId: number;
let rolling: BuildContext;

beforeEach(async () => {
  on = await RebuildFixture.open();
  other = new DeterministicEncoder({ dimensions: 16 });
  otherId = await registerModelVersion(on.database, other.model);
  const openEncoder = (id: number) => Promise.resolve(id === otherId ? other : on.context.encoder);
  const settings = createFoldSettings();
  rolling = createBuildContext({
    database: on.database,
    taxonomy,
    settings,
    openEncoder,
    now: () => now,
  });
});
afterEach(() => on.close());

test('another model is computed beside what queries read, switched to at once, and back', async () => {
  const [ada = '', bob = ''] = await on.people(6);
  const rebuild = await orderRebuild(on.database, {
    ...{ scope: all, mode: 'FULL', actor, modelVersionId: otherId },
  });
  const { generationId } = rebuild;
  const early = switchGeneration(on.database, { generationId, actor: 'bob' });
  await expect(early).rejects.toMatchObject({ code: 'BAD_INPUT' });
  await on.work({ build: rolling });
  expect(await on.reload(rebuild)).toMatchObject({ status: 'DONE', done: 6 });
  const before = await pageOf(on.database, ada);
  expect(before.model?.dimensions).not.toBe(16);
  expect(await listGenerations(on.database)).toMatchObject([
    ...[{ status: 'ACTIVE' }, { status: 'PREPARED', model: { dimensions: 16 } }],
  ]);

  // A live build says that the prepared generation is behind.
  await storeEvents(on.database, bob, [search('live meanwhile', 0)]);
  expect(await buildProfile(rolling, bob)).toMatchObject({
    preparedGenerationIds: [generationId],
  });

  const following = await switchGeneration(on.database, { generationId, actor: 'bob' });
  expect((await pageOf(on.database, ada)).model?.dimensions).toBe(16);
  expect(await pageOf(on.database, bob)).toMatchObject({ status: 'STALE', version: 1 });
  await on.work({ build: rolling });
  expect(following && (await on.reload(following))).toMatchObject({ done: 1, skipped: 5 });
  expect(await pageOf(on.database, bob)).toMatchObject({ status: 'FRESH', version: 2 });

  const [first] = await listGenerations(on.database);
  await switchGeneration(on.database, { generationId: first?.id ?? 0, actor: 'bob' });
  expect(await pageOf(on.database, ada)).toEqual(before);
});

test('a model keeps its encodings until the order to remove them, and the active one always', async () => {
  await on.people(4);
  const order = { scope: all, mode: 'FULL', actor, modelVersionId: otherId } as const;
  const { generationId } = await orderRebuild(on.database, order);
  await on.work({ build: rolling });
  const encodings = async () => {
    const { rows } = await on.database.pool.query<{ count: number }>(
      'SELECT count(*)::int FROM encoding WHERE model_version_id = $1',
      [otherId],
    );
    return rows[0]?.count;
  };
  expect(await encodings()).toBe(4);
  const active = (await listGenerations(on.database))[0]?.id ?? 0;
  expect(await orderRemoval(on.database.pool, active)).toBe(false);
  expect(await orderRemoval(on.database.pool, generationId)).toBe(true);
  expect(await switchGeneration(on.database, { generationId, actor: 'bob' })).toBeNull();
  while (await removeNextPiece(on.database, 2));
  expect(await encodings()).toBe(0);
  expect(await listGenerations(on.database)).toMatchObject([{ id: active }]);
  expect(await on.builds()).toBe(4);
});
