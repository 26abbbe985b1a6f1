import type { Fault } from './fault.ts';
import { unnoticed } from './fault.ts';

/**
 * kill -9 of a part that `npm start` looks after; it has healed when `npm start` says that it is ready again.
 * @param name as `npm start` calls it
 */
export function killPart(part: 'gateway' | 'worker' | 'postgres', name: string): Fault {
  return {
    what: `kill -9 of ${name}`,
    inject: async ({ platform }) => {
      const { printed } = platform;
      const mark = printed.mark();
      if (!platform.killPart(part)) return 'it was being started again just then';
      const notice = await printed.until(new RegExp(`${name} ended`, 'i'), mark);
      await printed.until(new RegExp(`${name} is ready again`, 'i'), mark);
      return notice === undefined ? unnoticed : `"${notice.replace(/ and is .*/, '')}"`;
    },
  };
}
