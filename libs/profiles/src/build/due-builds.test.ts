import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { FacetError } from '@facet/errors';
import { createFixtureContext, daysAgo } from '../testing/build-fixture.ts';
import { buildPage, pageOf, search, year } from '../testing/person-history.ts';
import { storeEvents, storePerson } from '../testing/store-events.ts';
import { findDirtyPeople } from './find-dirty-people.ts';
import { markAgeingPeople } from './mark-ageing-people.ts';
import { recordBuildFailure } from './record-build-failure.ts';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await createTestDatabase();
});
afterAll(() => postgres.drop());

test('a failure shows, is retried after an hour only, and ends with the next build', async () => {
  const context = await createFixtureContext(postgres.database);
  const personId = await storePerson(postgres.database);
  await storeEvents(postgres.database, personId, year.slice(0, 1));
  await recordBuildFailure(postgres.database, personId, new Error('secret of the database'));
  expect(await pageOf(postgres.database, personId)).toMatchObject({
    status: 'FAILED',
    lastError: { code: 'INTERNAL', message: expect.not.stringContaining('secret') },
  });
  const dirty = (retryFailedAfterSeconds?: number) =>
    findDirtyPeople(postgres.database, {
      ...{ limit: 1000, minWaitSeconds: 0 },
      ...(retryFailedAfterSeconds === undefined ? {} : { retryFailedAfterSeconds }),
    });
  expect(await dirty()).not.toContain(personId);
  expect(await dirty(0)).toContain(personId);
  await recordBuildFailure(postgres.database, personId, new FacetError('OVERLOADED', 'Too much.'));
  expect((await pageOf(postgres.database, personId)).lastError).toMatchObject({
    code: 'OVERLOADED',
  });
  expect(await buildPage(context, personId)).toMatchObject({ status: 'FRESH', lastError: null });
});

test('profiles that age are built again, those of lapsed people are not', async () => {
  const context = await createFixtureContext(postgres.database, { now: () => daysAgo(-1) });
  const [seen, lapsed] = [
    await storePerson(postgres.database),
    await storePerson(postgres.database),
  ];
  await storeEvents(postgres.database, seen, [search('spade', 3)]);
  await storeEvents(postgres.database, lapsed, [search('spade', 300)]);
  await buildPage(context, seen);
  await buildPage(context, lapsed);
  const ageing = () =>
    markAgeingPeople(postgres.database, { builtBefore: daysAgo(-2), limit: 1000 });
  const found = await ageing();
  expect(found).toContain(seen);
  expect(found).not.toContain(lapsed);
  expect(await ageing()).not.toContain(seen);
  expect(await pageOf(postgres.database, seen)).toMatchObject({ status: 'STALE' });
  expect(await buildPage(context, seen)).toMatchObject({ status: 'FRESH', version: 2 });
});
