import { chmod } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@facet/config';
import { createBodies } from '../ingest/workload.ts';
import type { Report } from '../report/report.ts';
import { countEvents, readGauges } from './gauges.ts';
import { startPlatform, type Platform } from './platform-process.ts';
import { Sender } from './sender.ts';
import { Timeline, type Moment } from './timeline.ts';

export interface OverloadOptions {
  readonly dataDir: string;
  readonly events: number;
  readonly seconds: number;
  readonly maxWaitingBuilds: number;
  readonly maxBuildAgeSeconds: number;
}

const batchSize = 50;
const writeKey = 'the-benchmarks-write-key';
const overload = 2;
const patienceMs = 120_000;

/** The platform under twice the load that its worker can keep up with. */
export async function measureOverload(
  options: OverloadOptions,
  environment: Environment,
): Promise<Report> {
  await chmod(options.dataDir, 0o755);
  const platform = await startPlatform(options.dataDir, {
    ...environment,
    LOG_LEVEL: 'warn',
    WRITE_KEY: writeKey,
    MAX_WAITING_BUILDS: String(options.maxWaitingBuilds),
    MAX_BUILD_AGE_SECONDS: String(options.maxBuildAgeSeconds),
  });
  const bodies = createBodies({ events: options.events, batchSize });
  const sender = new Sender({ url: platform.url, writeKey }, bodies, batchSize);
  try {
    return await run(platform, sender, options);
  } finally {
    sender.close();
    await platform.stop();
  }
}

async function run(
  platform: Platform,
  sender: Sender,
  { seconds, maxWaitingBuilds, maxBuildAgeSeconds }: OverloadOptions,
): Promise<Report> {
  const timeline = new Timeline(platform, sender);
  const capacity = await measureCapacity(platform, sender, timeline, seconds);
  await timeline.watch('overload', () => sender.sendAtRate(capacity * overload, seconds));
  const endedMs = performance.now();
  await timeline.watch('recovery', () => untilBuilt(platform));
  const recoverySeconds = (performance.now() - endedMs) / 1000;
  await timeline.watch('after', () => sender.sendAtRate(capacity / 4, 3));
  const lost = sender.total.accepted - (await countEvents(platform));
  return {
    title:
      `Twice the capacity of ${Math.round(capacity)} events/s for ${seconds} s; ` +
      `at most ${maxWaitingBuilds} builds and ${maxBuildAgeSeconds} s may wait`,
    header: columns.map(([name]) => name),
    rows: timeline.moments.map((moment) => columns.map(([, value]) => value(moment))),
    figures: { ...figuresOf(timeline.moments), recoverySeconds, lost },
  };
}

/** Events a second that the worker keeps up with: all that greedy senders got in, until the last of it is built. */
async function measureCapacity(
  platform: Platform,
  sender: Sender,
  timeline: Timeline,
  seconds: number,
): Promise<number> {
  const startedMs = performance.now();
  await timeline.watch('capacity', async () => {
    await sender.sendGreedily(seconds);
    await untilBuilt(platform);
  });
  return sender.total.accepted / ((performance.now() - startedMs) / 1000);
}

async function untilBuilt(platform: Platform): Promise<void> {
  const deadlineMs = performance.now() + patienceMs;
  while ((await readGauges(platform)).waitingBuilds > 0) {
    if (performance.now() > deadlineMs) throw new Error('Builds still wait after two minutes.');
    await wait(500);
  }
}

const columns: readonly (readonly [string, (moment: Moment) => string | number])[] = [
  ['phase', ({ phase }) => phase],
  ['s', ({ second }) => second],
  ['offered', ({ offered }) => offered],
  ['accepted', ({ accepted }) => accepted],
  ['refused', ({ refused }) => refused],
  ['waiting', ({ waitingBuilds }) => waitingBuilds],
  ['oldest s', ({ buildAgeSeconds }) => buildAgeSeconds],
  ['loop p99 ms', ({ eventLoopDelayMs }) => eventLoopDelayMs],
  ['pool waits', ({ waitingQueries }) => waitingQueries],
  ['RSS MB', ({ rssMb }) => rssMb],
];

function figuresOf(moments: readonly Moment[]): Record<string, number> {
  const most = (value: (moment: Moment) => number) => Math.max(...moments.map(value));
  const loaded = moments.filter(({ phase }) => phase === 'overload');
  const sum = (value: (moment: Moment) => number) =>
    loaded.reduce((total, moment) => total + value(moment), 0);
  return {
    refusedShare: sum(({ refused }) => refused) / sum(({ offered }) => offered),
    maxWaitingBuilds: most(({ waitingBuilds }) => waitingBuilds),
    maxBuildAgeSeconds: most(({ buildAgeSeconds }) => buildAgeSeconds),
    eventLoopDelayP99Ms: most(({ eventLoopDelayMs }) => eventLoopDelayMs),
    maxWaitingQueries: most(({ waitingQueries }) => waitingQueries),
    maxRssMb: most(({ rssMb }) => rssMb),
  };
}
