import type { Database } from '@facet/database';
import type { Encoder } from '@facet/encoder';
import type { Queue } from '@facet/jobs';
import type { BuildContext } from '@facet/profiles';

/** What handlers work with. */
export interface HandlerContext {
  readonly database: Database;
  readonly queue: Queue;
  /** Refuses when too much waits */
  readonly encoder: Encoder;
  readonly build: BuildContext;
}
