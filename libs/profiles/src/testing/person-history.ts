import type { Database } from '@facet/database';
import { buildProfile } from '../build/build-profile.ts';
import type { BuildContext } from '../build/build-context.ts';
import { loadProfilePage } from '../read/load-profiles.ts';
import type { ProfilePage } from '../read/types.ts';
import { daysAgo } from './build-fixture.ts';
import type { TestEvent } from './store-events.ts';

const everything = {
  interests: { first: 200, evidenceFirst: 20 },
  sentiment: { evidenceFirst: 20 },
  eventParts: { items: true },
} as const;

/** All that a profile shows. */
export async function pageOf(database: Database, personId: string): Promise<ProfilePage> {
  const profile = await loadProfilePage(database, { personId }, everything);
  if (!profile) throw new Error('no such person');
  return profile;
}

export async function buildPage(context: BuildContext, personId: string): Promise<ProfilePage> {
  await buildProfile(context, personId);
  return pageOf(context.database, personId);
}

export const search = (text: string, days: number): TestEvent => ({
  action: 'SEARCH',
  at: daysAgo(days),
  items: [{ kind: 'SEARCH_QUERY', text }],
});

/** Something of everything. */
export const year: TestEvent[] = [
  search('garden hose', 200),
  {
    action: 'PURCHASE',
    at: daysAgo(100),
    revenue: 30,
    currency: 'EUR',
    items: [
      { text: 'Hose 20 m', category: { key: 'hg-9-12' }, brand: 'Gardena', price: 20 },
      { text: 'Nozzle', category: { key: 'hg-9' }, brand: 'Gardena', price: 10 },
    ],
  },
  {
    action: 'REVIEW',
    at: daysAgo(90),
    rating: 5,
    items: [{ kind: 'REVIEW', text: 'Splendid hose.', category: { key: 'hg-9-12' } }],
  },
  search('headphones', 3),
  { action: 'REFUND', at: daysAgo(2), revenue: -10, currency: 'EUR' },
];
