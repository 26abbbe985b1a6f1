import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '@facet/database';
import { adoptGeneration, ensureActiveGeneration } from '@facet/profiles';
import type { Logger } from '@facet/telemetry';
import type { WorkerModels } from './worker-models.ts';

export interface SettleGenerationOptions {
  readonly database: Pick<Database, 'pool'>;
  readonly models: Pick<WorkerModels, 'has'>;
  /** The model this worker was started with */
  readonly modelVersionId: number;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly signal: AbortSignal;
}

const lookAgainMs = 1_000;

/**
 * Resolves when this worker can build what queries read: with the model of the active generation where that lies
 * here, else, where no living worker has it (an upgrade that brought a new model), with its own model, which the
 * generation then takes over.
 * @throws AbortError when the worker is stopped meanwhile
 */
export async function settleGeneration(options: SettleGenerationOptions): Promise<void> {
  const { database, models, modelVersionId, log, signal } = options;
  for (let isFirst = true; ; isFirst = false) {
    const active = await ensureActiveGeneration(database, modelVersionId);
    if (active.modelVersionId === modelVersionId) return;
    if (await models.has(active.modelVersionId)) {
      const notice = 'profiles are of another model; a rebuild with this one prepares the switch';
      return log.info({ own: modelVersionId, active: active.modelVersionId }, notice);
    }
    if (await adoptGeneration(database, active, modelVersionId)) {
      const fields = { from: active.modelVersionId, to: modelVersionId };
      return log.warn(fields, "the profiles' model is gone: they are built anew with this one");
    }
    if (isFirst) log.warn(active, 'waiting for the workers that have the model of the profiles');
    await delay(lookAgainMs, undefined, { signal });
  }
}
