import { generateDemo, type SegmentEvent } from '@facet/demo';

/** Enough for some 7,500 different texts. */
const people = 2_500;

function* textsOf(event: SegmentEvent): Generator<unknown> {
  if (event.type !== 'track') return;
  const { query, name, review_body: review, products } = event.properties;
  yield* [query, name, review];
  if (!Array.isArray(products)) return;
  for (const product of products as readonly { readonly name?: unknown }[]) yield product.name;
}

/** What people of the demo shop search for, look at and write, in their order. */
export function* demoTexts(): Generator<string> {
  for (const event of generateDemo({ people, endDate: new Date('2026-06-30') })) {
    for (const text of textsOf(event)) if (typeof text === 'string') yield text;
  }
}
