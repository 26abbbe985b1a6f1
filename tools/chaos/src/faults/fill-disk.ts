import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.ts';

const limitMs = 30_000;

/** The disk under the data folder is full for a while. */
export const fillDisk: Fault = {
  what: 'no room on the disk of the data folder, for some seconds after it was noticed',
  obstacle: ({ disk }) => (disk === null ? 'a disk of its own can be mounted by root alone' : null),
  inject: async ({ platform, disk, feeder }, random) => {
    const mark = platform.printed.mark();
    const refusals = feeder.refusals;
    const hasEnded = () => /PostgreSQL ended/.test(platform.printed.since(mark));
    disk?.fill();
    const deadlineMs = Date.now() + limitMs;
    while (feeder.refusals === refusals && !hasEnded() && Date.now() < deadlineMs) await wait(100);
    await wait(random.integer(1_000, 6_000));
    const notice = hasEnded()
      ? '"PostgreSQL ended"'
      : `${feeder.refusals - refusals} batches refused`;
    disk?.giveRoom();
    return notice;
  },
};
