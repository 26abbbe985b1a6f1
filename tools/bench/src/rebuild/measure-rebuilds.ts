import { monitorEventLoopDelay } from 'node:perf_hooks';
import { buildRange, loadRebuild, orderRebuild, planRanges } from '@facet/rebuilds';
import type { Bench } from './open-bench.ts';
import { storePeople } from './people/store-people.ts';
import { say } from './progress.ts';

export interface MeasuredRebuild {
  readonly people: number;
  readonly seconds: number;
  /** How long the thread that holds job locks was busy at a stretch */
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
}

export const eventsPerPerson = 20;
/** As many as a worker builds at a time by default, in two ranges of four */
const parallel = 8;
/** Fewer people are rebuilt several times, and the median counts. */
const peopleInRounds = 5_000;

/** Full rebuilds of so many people each, into tables without profiles, as when a new model is rolled out. */
export async function measureRebuilds(
  bench: Bench,
  populations: readonly number[],
): Promise<readonly MeasuredRebuild[]> {
  const measured: MeasuredRebuild[] = [];
  for (const people of populations) {
    say(`Storing ${people} people …`);
    await storePeople(bench.build.database, { people, eventsPerPerson });
    if (measured.length === 0) await rebuildAll(bench, people); // compiles code, makes plans
    measured.push(await rebuildInRounds(bench, people));
  }
  return measured;
}

async function rebuildInRounds(bench: Bench, people: number): Promise<MeasuredRebuild> {
  const count = Math.max(1, Math.floor(peopleInRounds / people));
  const rounds: MeasuredRebuild[] = [];
  while (rounds.length < count) rounds.push(await rebuildAll(bench, people));
  rounds.sort((a, b) => a.seconds - b.seconds);
  const median = rounds[Math.floor(count / 2)];
  if (!median) throw new Error('This is a bug: no round.');
  return median;
}

async function rebuildAll({ build }: Bench, people: number): Promise<MeasuredRebuild> {
  const { database } = build;
  await database.pool.query('TRUNCATE profile, interest, profile_state');
  await database.pool.query('CHECKPOINT');
  const rebuild = await orderRebuild(database, {
    ...{ scope: { kind: 'ALL' }, mode: 'FULL', actor: 'bench' },
  });
  const loop = monitorEventLoopDelay({ resolution: 5 });
  loop.enable();
  const startedMs = performance.now();
  for (let ids = await planRanges(database); ids.length > 0; ids = await planRanges(database)) {
    for (const id of ids) await buildRange({ build, parallel, room: async () => {} }, id);
    sayHowFar(people, await loadRebuild(database.pool, rebuild.id), startedMs);
  }
  loop.disable();
  const seconds = (performance.now() - startedMs) / 1000;
  const ended = await loadRebuild(database.pool, rebuild.id);
  if (ended?.status !== 'DONE' || ended.done !== people) throw new Error('Not all were built.');
  const [p99, max] = [loop.percentile(99) / 1e6, loop.max / 1e6];
  return { people, seconds, loopDelayP99Ms: p99, loopDelayMaxMs: max };
}

function sayHowFar(people: number, now: { done: number } | null, startedMs: number): void {
  const seconds = (performance.now() - startedMs) / 1000;
  const done = now?.done ?? 0;
  say(`  ${done} of ${people} rebuilt, ${(done / seconds).toFixed(0)}/s`);
}
