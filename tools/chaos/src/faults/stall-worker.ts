import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '@facet/demo';
import { findActiveJobs } from '@facet/jobs/testing';
import type { Platform } from '../platform/platform.ts';
import { Printed } from '../platform/printed.ts';
import { root } from '../root.ts';
import type { Fault } from './fault.ts';
import { unnoticed } from './fault.ts';

/** A job's lock lasts 30 seconds, and who has lost his is looked for every 15. */
const beyondLockMs = 47_000;
const awakeMs = 3_000;
/** A build takes a small part of it: what runs that long runs in a process that was stopped. */
const frozenMs = 1_500;
const tries = 10;

/** A second worker stops in the middle of its builds until another has taken them over, then goes on with them. */
export const stallWorker: Fault = {
  what: 'SIGSTOP of a second worker until its locks ran out, then SIGCONT',
  isLong: true,
  inject: async ({ platform }, random) => {
    const printed = new Printed();
    const worker = startWorker(platform);
    printed.listen(worker);
    try {
      const ready = await printed.until(/is ready/, 0);
      if (ready === undefined) return 'the second worker did not start';
      const frozen = await stopWithJobs(worker, platform, random);
      if (frozen.length === 0) return 'it held no job whenever it was stopped';
      await wait(beyondLockMs);
      worker.kill('SIGCONT');
      await wait(awakeMs);
      const taken = frozen.filter((id) => isTakenOver(platform, id));
      return taken.length === 0
        ? unnoticed
        : `"a job lost its process and runs again", ${taken.length} of the ${frozen.length} jobs that it held`;
    } finally {
      worker.kill('SIGKILL');
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    }
  },
};

/** Stops it again and again until it does so in the middle of builds. @returns the ids of their jobs */
async function stopWithJobs(
  worker: ChildProcess,
  platform: Platform,
  random: Random,
): Promise<readonly string[]> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    await wait(random.integer(0, 1_000));
    worker.kill('SIGSTOP');
    const running = await activeJobs(platform);
    await wait(frozenMs);
    const runningStill = await activeJobs(platform);
    const frozen = [...running].filter((id) => runningStill.has(id));
    if (frozen.length > 0) return frozen;
    worker.kill('SIGCONT');
  }
  return [];
}

/** None where the queue is away: other faults happen meanwhile. */
async function activeJobs(platform: Platform): Promise<ReadonlySet<string>> {
  const { queueUrl } = platform.options;
  try {
    return await findActiveJobs({ databaseUrl: platform.databaseUrl(), queueUrl });
  } catch {
    return new Set();
  }
}

function startWorker(platform: Platform): ChildProcess {
  const { environment, queueUrl } = platform.options;
  return spawn(process.execPath, ['--import', 'tsx', 'apps/worker/src/main.ts'], {
    cwd: root,
    env: {
      ...environment,
      DATABASE_URL: platform.databaseUrl(),
      ...(queueUrl === undefined ? {} : { QUEUE_URL: queueUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const isTakenOver = (platform: Platform, jobId: string): boolean =>
  platform
    .log('worker')
    .split('\n')
    .some((line) => line.includes('a job lost its process') && line.includes(`"${jobId}"`));
