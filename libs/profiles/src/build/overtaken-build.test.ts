import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { createFixtureContext } from '../testing/build-fixture.ts';
import { pageOf, search, year } from '../testing/person-history.ts';
import { storeEvents, storePerson } from '../testing/store-events.ts';
import { buildProfile } from './build-profile.ts';
import { findDirtyPeople } from './find-dirty-people.ts';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await createTestDatabase();
});
afterAll(() => postgres.drop());

test('a build that was overtaken writes nothing, and finds nothing left to do', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [
    search('slowly read', 2),
    search('slowly read', 1),
  ]);
  const context = await createFixtureContext(postgres.database);
  // The slow build has read two events; before it writes, a third is stored and built.
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await storeEvents(postgres.database, personId, year.slice(2, 3));
    encoder.encode = encode;
    await buildProfile(context, personId);
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toEqual({ kind: 'FRESH' });
  expect(await pageOf(postgres.database, personId)).toMatchObject({ version: 3, status: 'FRESH' });
});

test('a build over events that were erased meanwhile begins again without them', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('erased while it is built', 1)]);
  const context = await createFixtureContext(postgres.database);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await postgres.database.pool.query('DELETE FROM event WHERE person_id = $1', [personId]);
    await postgres.database.pool.query(
      `UPDATE person SET fold_epoch = fold_epoch + 1, events_version = events_version + 1
       WHERE id = $1`,
      [personId],
    );
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toMatchObject({ version: 2, eventCount: 0 });
  expect(await pageOf(postgres.database, personId)).toMatchObject({
    ...{ status: 'FRESH', version: 2, interests: [], traits: null },
  });
});

test('a build that is overtaken again and again leaves the rest to others', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('before', 1)]);
  const context = await createFixtureContext(postgres.database);
  let turn = 0;
  // Between reading and writing, another worker reads what is new, and writes.
  const openModel = async (modelVersionId: number) => {
    turn += 1;
    await storeEvents(postgres.database, personId, [search(`overtaken ${turn}`, 1)]);
    await buildProfile(context, personId);
    return context.openModel(modelVersionId);
  };
  const order = { fullSince: new Date(Date.now() + 60_000) };
  expect(await buildProfile({ ...context, openModel }, personId, order)).toEqual({
    kind: 'SUPERSEDED',
  });
  expect(await pageOf(postgres.database, personId)).toMatchObject({
    ...{ status: 'FRESH', version: turn + 1 },
  });
});

test('a full build keeps an incremental one that began before it from writing over it', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('kept', 2)]);
  const context = await createFixtureContext(postgres.database);
  await buildProfile(context, personId);
  // Sums that went wrong: only a full build repairs them.
  await postgres.database.pool.query(
    `UPDATE profile_state SET state = jsonb_set(state::jsonb, '{interests,total}', '99')::json
      WHERE person_id = $1`,
    [personId],
  );
  await storeEvents(postgres.database, personId, [search('added', 1)]);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    encoder.encode = encode;
    await buildProfile(context, personId, { fullSince: new Date(Date.now() + 60_000) });
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toEqual({ kind: 'FRESH' });
  const { interests } = await pageOf(postgres.database, personId);
  expect(interests.length).toBeGreaterThan(0);
  const tops = interests.filter(({ categoryKey }) => !categoryKey.includes('-'));
  expect(tops.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
});

test('events stored while a build runs leave the person waiting', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('first of two', 1)]);
  const context = await createFixtureContext(postgres.database);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await storeEvents(postgres.database, personId, [search('second of two', 0)]);
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toMatchObject({ kind: 'BUILT', version: 1 });
  expect(await pageOf(postgres.database, personId)).toMatchObject({ status: 'STALE', version: 1 });
  expect(await findDirtyPeople(postgres.database, { limit: 1000, minWaitSeconds: 0 })).toContain(
    personId,
  );
});
