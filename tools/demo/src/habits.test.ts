import { shelves } from './catalogue/index.ts';
import { phrases } from './phrases/index.ts';
import { generateDemo, type SegmentEvent } from './index.ts';

const endDate = new Date('2026-06-01T00:00:00Z');
const dayMs = 24 * 3_600_000;
const first = [...generateDemo({ people: 23, endDate })];

const daysAgo = ({ timestamp }: SegmentEvent) =>
  (endDate.getTime() - Date.parse(timestamp)) / dayMs;

/** Days before the end and shelf of each product that somebody looked at. */
const viewsOf = (userId: string) =>
  first.flatMap((event) =>
    event.type === 'track' && event.event === 'Product Viewed' && event.userId === userId
      ? [
          {
            daysAgo: daysAgo(event),
            shelf: String(event.properties['product_id']).replace(/-\d+$/, ''),
          },
        ]
      : [],
  );

const shareOf = (views: readonly { readonly shelf: string }[], shelfKeys: readonly string[]) =>
  views.filter(({ shelf }) => shelfKeys.includes(shelf)).length / views.length;

const babyShelves = ['baby-gear', 'feeding', 'diapering'];

test('the gardener looks at the garden', () => {
  const garden = ['gardening', 'plants', 'outdoor-living'];
  expect(shareOf(viewsOf('gardener-1'), garden)).toBeGreaterThan(0.7);
});

test("the new parent's things for babies begin at a date", () => {
  const views = viewsOf('new-parent-1');
  const before = views.filter((view) => view.daysAgo > 152);
  const after = views.filter((view) => view.daysAgo < 148);
  expect(shareOf(before, babyShelves)).toBe(0);
  expect(shareOf(after, babyShelves)).toBeGreaterThan(0.7);
});

test('the gamer stopped', () => {
  const last = Math.min(...viewsOf('gamer-1').map((view) => view.daysAgo));
  expect(last).toBeGreaterThan(135);
});

test('reviews sound like their stars', () => {
  const reviews = [...generateDemo({ people: 300, endDate })].flatMap((event) =>
    event.type === 'track' && event.event === 'Product Reviewed' ? [event.properties] : [],
  );
  const openings = Object.values(phrases).flatMap(({ letDown }) => letDown);
  for (const { rating, review_body } of reviews) {
    const complains = openings.some((opening) => String(review_body).startsWith(opening));
    expect(complains).toBe(Number(rating) < 3);
  }
  expect(reviews.length).toBeGreaterThan(200);
});

test('the shop spans the taxonomy, and names the category of only some products', () => {
  const all = Object.values(shelves);
  const products = all.flatMap((shelf) => shelf.products);
  expect(new Set(all.map(({ area }) => area)).size).toBeGreaterThanOrEqual(20);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(new Set(products.map(([title]) => title)).size).toBe(products.length);
  expect(products.length).toBeGreaterThanOrEqual(300);
  const named = all.filter((shelf) => 'category' in shelf);
  expect(named.length / all.length).toBeGreaterThan(0.4);
  expect(named.length / all.length).toBeLessThan(0.7);
});
