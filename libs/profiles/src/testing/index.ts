export { createFixtureContext, daysAgo, now } from './build-fixture.ts';
export { pageOf, search, year } from './person-history.ts';
export { storeEvents, storePerson } from './store-events.ts';
