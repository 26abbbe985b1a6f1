import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../platform/platform.ts';
import { Printed } from '../platform/printed.ts';
import { root } from '../root.ts';
import type { Fault } from './fault.ts';
import { unnoticed } from './fault.ts';

/** A job's lock lasts 30 seconds, and who has lost his is looked for every 15. */
const beyondLockMs = 47_000;
const awakeMs = 3_000;

/** A second worker stops in the middle of its builds until another has taken them over, then goes on with them. */
export const stallWorker: Fault = {
  what: 'SIGSTOP of a second worker until its locks ran out, then SIGCONT',
  isLong: true,
  inject: async ({ platform }, random) => {
    const before = takeOvers(platform);
    const printed = new Printed();
    const worker = startWorker(platform);
    printed.listen(worker);
    try {
      const ready = await printed.until(/is ready/, 0);
      if (ready === undefined) return 'the second worker did not start';
      await wait(random.integer(0, 1_000));
      worker.kill('SIGSTOP');
      await wait(beyondLockMs);
      worker.kill('SIGCONT');
      await wait(awakeMs);
      const taken = takeOvers(platform) - before;
      return taken === 0 ? unnoticed : `"a job lost its process and runs again", ${taken} times`;
    } finally {
      worker.kill('SIGKILL');
      if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
    }
  },
};

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

function takeOvers(platform: Platform): number {
  return platform.log('worker').split('a job lost its process').length - 1;
}
