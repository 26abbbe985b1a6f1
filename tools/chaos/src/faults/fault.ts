import type { Random } from '@facet/demo';
import type { TemporaryRedis } from '@facet/jobs/testing';
import type { Feeder } from '../feed/feeder.ts';
import type { Platform } from '../platform/platform.ts';
import type { SmallDisk } from '../platform/small-disk.ts';

/** What faults are done to. */
export interface Stage {
  readonly platform: Platform;
  readonly feeder: Pick<Feeder, 'refusals'>;
  /** Where the queues live; null when they live in PostgreSQL. */
  readonly redis: TemporaryRedis | null;
  /** What the data folder lies on; null where nothing may be mounted. */
  readonly disk: SmallDisk | null;
}

export interface Fault {
  /** For the help */
  readonly what: string;
  /** Why it cannot be done here; null where it can. */
  readonly obstacle?: (stage: Stage) => string | null;
  /** Takes so long that others happen meanwhile. */
  readonly isLong?: boolean;
  /** Does it, and resolves to how it was noticed; the platform need not have healed by then. */
  readonly inject: (stage: Stage, random: Random) => Promise<string>;
}

export const unnoticed = 'nobody said anything';
