import { setTimeout as wait } from 'node:timers/promises';
import type { TemporaryRedis } from '@facet/jobs/testing';
import type { Fault, Stage } from './fault.ts';
import { unnoticed } from './fault.ts';

/** kill -9 of Redis, which is away for a while and comes back with its data or without. */
export function killRedis(what: string, comeBack: (redis: TemporaryRedis) => Promise<void>): Fault {
  return {
    what,
    obstacle: ({ redis }) => (redis === null ? 'the queues are not in Redis' : null),
    inject: async (stage, random) => {
      const { redis } = stage;
      if (redis === null) throw new Error('A bug: there is no Redis to kill.');
      await redis.kill();
      const notice = await isQueueAway(stage);
      await wait(random.integer(0, 4_000));
      await comeBack(redis);
      return notice ? '/readyz: "queue": "unavailable"' : unnoticed;
    },
  };
}

async function isQueueAway({ platform }: Stage): Promise<boolean> {
  for (const deadlineMs = Date.now() + 30_000; Date.now() < deadlineMs; await wait(100)) {
    if ((await platform.readiness())?.queue === 'unavailable') return true;
  }
  return false;
}
