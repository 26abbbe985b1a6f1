import { mkdirSync, mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@facet/config';
import { Random, type SegmentEvent } from '@facet/demo';
import { startTemporaryRedis } from '@facet/jobs/testing';
import { OpenedParts } from '@facet/lifecycle';
import { checkPlatform } from './check/check-platform.ts';
import { copyEncodings } from './check/copy-encodings.ts';
import { settle } from './check/settle.ts';
import { faults, type Fault, type FaultName, type Stage } from './faults/index.ts';
import { Feeder } from './feed/feeder.ts';
import { postBatch } from './feed/post-batch.ts';
import { createWorkload, type Workload } from './feed/workload.ts';
import { injectFaults, type InjectedFault } from './inject-faults.ts';
import type { ChaosOptions } from './options.ts';
import { Platform } from './platform/platform.ts';
import { SmallDisk } from './platform/small-disk.ts';
import { settleRebuilds } from './rebuilds/settle-rebuilds.ts';
import { steerRebuilds } from './rebuilds/steer-rebuilds.ts';
import type { Outcome } from './report/report.ts';

type Say = (line: string) => void;

const eventsPerSecond = 30;
const batchSize = 15;

/** Faults may take longer than asked for, and events must not run out meanwhile. */
const plenty = 3;

/** Exit status after Ctrl-C, as shells know it */
const interrupted = 130;

/** Breaks a platform as planned, and holds it to one that was left alone. What it starts and makes, it removes. */
export async function runChaos(
  options: ChaosOptions,
  environment: Environment,
  say: Say,
): Promise<Outcome> {
  const opened = new OpenedParts();
  const interrupt = () => void opened.close().finally(() => process.exit(interrupted));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const folder = mkdtempSync(path.join(tmpdir(), 'facet-chaos-'));
  opened.add(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  try {
    return await run(options, environment, folder, say, opened);
  } finally {
    await opened.close();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

async function run(
  options: ChaosOptions,
  environment: Environment,
  folder: string,
  say: Say,
  opened: OpenedParts,
): Promise<Outcome> {
  const dataDir = path.join(folder, 'disturbed');
  mkdirSync(dataDir);
  const disk = SmallDisk.mountOn(dataDir);
  opened.add(() => disk?.unmount());
  const redis = options.queue === 'redis' ? await startTemporaryRedis({ appendOnly: true }) : null;
  opened.add(() => redis?.stop());
  const platform = new Platform({ dataDir, environment, queueUrl: redis?.freshUrl() });
  opened.add(() => platform.stop());
  say('Starting the platform …');
  await platform.start();
  const size = plenty * options.minutes * 60 * eventsPerSecond;
  const workload = createWorkload(options.seed, size);
  const disturbance = await disturb(options, { platform, redis, disk }, workload, say);
  say('The same again, undisturbed …');
  const undisturbed = new Platform({ dataDir: path.join(folder, 'undisturbed'), environment });
  opened.add(() => undisturbed.stop());
  await undisturbed.start();
  await copyEncodings(platform.databaseUrl(), undisturbed.databaseUrl());
  await feedInOrder(undisturbed, disturbance.sent);
  const unfinished = await settle(undisturbed, workload.userIds);
  if (unfinished.length > 0) throw new Error(`Undisturbed, too: ${unfinished.join('; ')}`);
  const verdict = await checkPlatform(disturbance.sent, workload.userIds, platform, undisturbed);
  return { ...disturbance, ...verdict };
}

interface Disturbance {
  readonly injected: readonly InjectedFault[];
  readonly sent: readonly SegmentEvent[];
  readonly stuck: readonly string[];
  readonly rebuilds: readonly string[];
}

async function disturb(
  options: ChaosOptions,
  scene: Omit<Stage, 'feeder'>,
  { events, closing, userIds }: Workload,
  say: Say,
): Promise<Disturbance> {
  const { platform } = scene;
  const feeder = new Feeder({ target: platform, events, batchSize, eventsPerSecond });
  const stage = { ...scene, feeder };
  const names = possibleFaults(options.faults, stage, say);
  say(`Sending events of ${userIds.length} people, and breaking things …`);
  const injected = await breakAndRebuild(options, stage, names, say);
  const sent = [...(await feeder.stop()), ...closing];
  await feedInOrder(platform, closing);
  say(`${sent.length} events are acknowledged, ${feeder.refusals} times after a refusal.`);
  say('Waiting for the rebuilds and the profiles …');
  const rebuilds = await settleRebuilds(platform);
  const ailing = injected.filter(({ healedMs }) => healedMs === null);
  const stuck = await settle(platform, userIds);
  const ailments = ailing.map(({ name }) => `${name} did not heal`);
  return { injected, sent, stuck: [...ailments, ...stuck], rebuilds };
}

/** Rebuilds begin when a good part of the events is in. */
async function breakAndRebuild(
  { seed, minutes }: ChaosOptions,
  stage: Stage,
  names: readonly FaultName[],
  say: Say,
): Promise<readonly InjectedFault[]> {
  const durationMs = minutes * 60_000;
  let isOver = false;
  const onFault = (fault: InjectedFault): void => say(describe(fault));
  const breaking = injectFaults({ stage, names, seed, durationMs, onFault }).finally(
    () => (isOver = true),
  );
  const random = Random.streams(seed).next().value;
  const rebuilding = wait(durationMs / 3).then(() =>
    steerRebuilds(stage.platform, random, () => isOver),
  );
  const [injected] = await Promise.all([breaking, rebuilding]);
  return injected;
}

function possibleFaults(names: readonly FaultName[], stage: Stage, say: Say): readonly FaultName[] {
  return names.filter((name) => {
    const obstacle = (faults[name] as Fault).obstacle?.(stage) ?? null;
    if (obstacle !== null) say(`Without ${name}: ${obstacle}.`);
    return obstacle === null;
  });
}

const describe = ({ name, atMs, noticed }: InjectedFault): string =>
  `  ${(atMs / 1000).toFixed(1)} s  ${name}: ${noticed}`;

/** One event after another, as if nothing had ever gone wrong */
async function feedInOrder(target: Platform, events: readonly SegmentEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += batchSize) {
    await postBatch(target, events.slice(start, start + batchSize));
  }
}
