import { generateDemo, type SegmentEvent } from '@facet/demo';

/** About 50,000 events over some 5,000 texts. */
const people = 1_000;
/** The end of the year that they fall into: fixed, so that every run builds the same. */
export const endDate = new Date('2026-06-30T00:00:00Z');

export function demoEvents(): Generator<SegmentEvent, void> {
  return generateDemo({ people, endDate });
}
