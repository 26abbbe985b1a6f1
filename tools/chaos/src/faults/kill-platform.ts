import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { unnoticed } from './fault.ts';

/** Everything dies at once, and somebody types `npm start` again. */
export const killPlatform: Fault = {
  what: 'kill -9 of all processes at once, then npm start',
  inject: async ({ platform }, random) => {
    const mark = platform.printed.mark();
    await platform.kill();
    await wait(random.integer(0, 2_000));
    await platform.start();
    const notice = await platform.printed.until(/^(Cleared|Ended) what/, mark, 1);
    return notice === undefined ? unnoticed : `"${notice}"`;
  },
};
