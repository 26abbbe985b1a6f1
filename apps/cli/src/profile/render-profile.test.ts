import type { ProfileView } from './query.ts';
import { renderProfile } from './render-profile.ts';

const event = { name: 'Order Completed', occurredAt: '2026-05-20T10:00:00.000Z' };

const profile: ProfileView = {
  userId: 'gardener-1',
  status: 'FRESH',
  version: 110,
  builtAt: '2026-06-01T08:30:00.000Z',
  lastError: null,
  model: { name: 'facet-mini', version: '1' },
  interests: [
    {
      category: { key: 'hg', name: 'Home & Garden' },
      score: 0.75,
      strength: 0.9,
      trend: -0.05,
      evidence: [{ event, text: 'Hand trowel', contribution: 0.125 }],
      otherContribution: 0.625,
    },
  ],
  sentiment: { score: 0.5, label: 'POSITIVE', reviewCount: 1, evidence: [] },
  traits: {
    lifecycleStage: 'LOYAL',
    firstSeenAt: '2025-06-02T00:00:00.000Z',
    lastSeenAt: '2026-05-30T00:00:00.000Z',
    eventCount: 110,
    activeDays: 24,
    orderCount: 8,
    currency: 'USD',
    monetaryValue: 512,
    averageOrderValue: 64,
    language: 'en',
    topBrands: [{ brand: 'Fernhill', score: 0.6 }],
    priceBand: null,
  },
};

test('a page shows interests with bars and evidence, sentiment and traits', () => {
  const page = renderProfile(profile);
  expect(page).toContain('FRESH, covers every event · version 110');
  expect(page).toContain('███████████████░░░░░  75.0%  strength 0.90  trend −0.05  Home & Garden');
  expect(page).toContain('12.5%  2026-05-20 Order Completed “Hand trowel”');
  expect(page).toContain('positive +0.50 in 1 review\n');
  expect(page).toContain('8 for 512.00 USD, 64.00 on average');
  expect(page).not.toContain('prices');
});

test('a profile that was never built says so, and a failed one why', () => {
  const pending = { ...profile, status: 'PENDING', builtAt: null, model: null } as const;
  expect(renderProfile(pending)).toBe(
    'gardener-1\n  PENDING, not built yet: the first build is due',
  );
  const lastError = { code: 'MODEL_INVALID', message: 'The model is gone.' };
  expect(renderProfile({ ...profile, status: 'FAILED', lastError })).toContain(
    'MODEL_INVALID: The model is gone.',
  );
});
