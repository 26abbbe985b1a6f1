import type { Database } from '@facet/database';
import type { Encoder } from '@facet/encoder';
import type { Queue } from '@facet/jobs';
import type { BuildContext, OpenEncoder } from '@facet/profiles';
import type { MetricsOf } from '@facet/telemetry';
import type { LiveBuilds } from '../live-builds.ts';
import type { ModelFolders } from '../models/model-folders.ts';

/** What handlers work with. */
export interface HandlerContext {
  readonly database: Database;
  readonly queue: Queue;
  /** The worker's own; refuses when too much waits */
  readonly encoder: Encoder;
  /** Of that encoder */
  readonly modelVersionId: number;
  readonly folders: Pick<ModelFolders, 'scan'>;
  readonly build: BuildContext;
  /** The same, for work that must not delay what somebody waits for */
  readonly backgroundBuild: BuildContext;
  /** The encoder of a model, for texts that live ones go before */
  readonly openBackgroundEncoder: OpenEncoder;
  readonly liveBuilds: LiveBuilds;
  readonly metrics: MetricsOf<'worker'>;
}
