import { ingestBatch } from '@facet/events';
import { buildProfile } from '@facet/profiles';
import type { Bench } from './open-bench.ts';
import { demoEvents, endDate } from './people/demo-events.ts';
import { storePeople } from './people/store-people.ts';
import { say } from './progress.ts';

export interface MeasuredIncrements {
  readonly events: number;
  /** Of the build from all events */
  readonly fullMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Three events an hour: 100,000 in nearly four years. */
const minutesApart = 20;
/** The first of a new population, whom events know as `person-1` */
const personId = '1';
const warmUps = 50;
const builds = 250;

/** Builds of one new event each, which the real ingest stored, for a person with so many events. */
export async function measureIncrements(bench: Bench, events: number): Promise<MeasuredIncrements> {
  say(`Storing a person with ${events} events …`);
  await storePeople(bench.build.database, { people: 1, eventsPerPerson: events, minutesApart });
  const fullMs = await timeBuild(bench, events);
  const timesMs: number[] = [];
  for (const event of someOf(warmUps + builds)) {
    await store(bench, event);
    timesMs.push(await timeBuild(bench, 1));
  }
  const sorted = timesMs.slice(warmUps).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { events, fullMs, p50Ms: at(0.5), p95Ms: at(0.95) };
}

async function store({ build }: Bench, event: object): Promise<void> {
  const { rejected, dirtyPersonIds } = await ingestBatch(
    build.database,
    { batch: [event] },
    { receivedAt: new Date() },
  );
  if (dirtyPersonIds[0] === personId) return;
  throw new Error(`Not stored as the person's: ${rejected[0]?.code ?? dirtyPersonIds.join()}.`);
}

async function timeBuild({ build }: Bench, eventCount: number): Promise<number> {
  const startedMs = performance.now();
  const outcome = await buildProfile(build, personId);
  const tookMs = performance.now() - startedMs;
  if (outcome.kind === 'BUILT' && outcome.eventCount === eventCount) return tookMs;
  throw new Error(`The build was ${JSON.stringify(outcome)}.`);
}

/** Events whose texts are encoded, as if the person did them one after the other from now on. */
function* someOf(count: number): Generator<object> {
  let at = 0;
  for (const event of demoEvents()) {
    if (event.type !== 'track') continue;
    if (at === count) return;
    at += 1;
    const timestamp = new Date(endDate.getTime() + at * minutesApart * 60_000).toISOString();
    yield {
      ...event,
      anonymousId: undefined,
      userId: 'person-1',
      messageId: `new-${at}`,
      timestamp,
    };
  }
}
