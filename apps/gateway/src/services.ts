import type { Database } from '@facet/database';
import type { BatchWriter } from '@facet/events';
import type { Queue } from '@facet/jobs';
import type { MetricsOf } from '@facet/telemetry';
import type { KeyStore } from './auth/key-store.ts';
import type { DueBuilds } from './ingest/due-builds.ts';
import type { Load } from './load/load.ts';
import type { KeyedSignals } from './subscriptions/keyed-signals.ts';
import type { ProfileUpdates } from './subscriptions/profile-updates.ts';

/** What requests are answered with; made once by `compose`. */
export interface Services {
  readonly database: Database;
  readonly queue: Queue;
  readonly events: BatchWriter;
  readonly dueBuilds: DueBuilds;
  readonly load: Load;
  readonly keys: KeyStore;
  readonly metrics: MetricsOf<'gateway'>;
  readonly profileUpdates: ProfileUpdates;
  /** By the id of a rebuild */
  readonly rebuildUpdates: KeyedSignals;
}
