import type { Capacity } from './capacity.ts';
import { plannedUse } from './steps.ts';

/** What a shop does. Change these to yours; docs/scaling.md names them. */
export const assumptions = {
  /** The busiest hour against the mean of the day */
  peak: 3,
  /** A person's events come together, and one build takes all that wait */
  eventsPerBuild: 3,
  /** Most products and many searches have been seen before */
  eventsPerNewText: 5,
  eventsPerPage: 10,
} as const;

const daySeconds = 86_400;
const yearDays = 365;

export interface Plan {
  readonly eventsPerDay: number;
  readonly peakEvents: number;
  readonly gateways: number;
  readonly workers: number;
  /** Of what PostgreSQL takes at most, 0 to 1 and beyond */
  readonly databaseUse: number;
  readonly bytesPerYear: number;
}

/** How many of each a day of so many events needs, on machines like that of the benchmarks. */
export function planFor(eventsPerDay: number, capacity: Capacity): Plan {
  const peakEvents = (eventsPerDay / daySeconds) * assumptions.peak;
  const needed = (demand: number, supply: number) => demand / (plannedUse * supply);
  const pages = peakEvents / assumptions.eventsPerPage;
  const builds = peakEvents / assumptions.eventsPerBuild;
  const texts = peakEvents / assumptions.eventsPerNewText;
  return {
    eventsPerDay,
    peakEvents,
    gateways: Math.ceil(
      needed(peakEvents, capacity.gatewayEvents) + needed(pages, capacity.gatewayPages),
    ),
    workers: Math.ceil(needed(builds, capacity.workerBuilds) + needed(texts, capacity.workerTexts)),
    databaseUse: peakEvents / capacity.databaseEvents + pages / capacity.databasePages,
    bytesPerYear: eventsPerDay * yearDays * capacity.bytesPerEvent,
  };
}
