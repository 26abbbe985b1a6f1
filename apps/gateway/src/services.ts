import type { Database } from '@facet/database';
import type { Queue } from '@facet/jobs';
import type { MetricsOf } from '@facet/telemetry';
import type { KeyStore } from './auth/key-store.ts';
import type { ProfileUpdates } from './subscriptions/profile-updates.ts';

/** What requests are answered with; made once by `compose`. */
export interface Services {
  readonly database: Database;
  readonly queue: Queue;
  readonly keys: KeyStore;
  readonly metrics: MetricsOf<'gateway'>;
  readonly profileUpdates: ProfileUpdates;
}
