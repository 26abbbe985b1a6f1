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

test('a build that was overtaken writes nothing', async () => {
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
  expect(await buildProfile(context, personId)).toEqual({ kind: 'SUPERSEDED' });
  expect(await pageOf(postgres.database, personId)).toMatchObject({ version: 3, status: 'FRESH' });
});

test('a build over events that were corrected meanwhile writes nothing', async () => {
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, [search('erased while it is built', 1)]);
  const context = await createFixtureContext(postgres.database);
  const { encoder } = context;
  const encode = encoder.encode.bind(encoder);
  encoder.encode = async (texts) => {
    await postgres.database.pool.query(
      `UPDATE person SET fold_epoch = fold_epoch + 1, events_version = events_version + 1
       WHERE id = $1`,
      [personId],
    );
    return encode(texts);
  };
  expect(await buildProfile(context, personId)).toEqual({ kind: 'SUPERSEDED' });
  expect(await pageOf(postgres.database, personId)).toMatchObject({
    status: 'PENDING',
    version: 0,
  });
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
