import type { Encoder } from '@facet/encoder';
import { FacetError } from '@facet/errors';
import type { ModelFolders } from './model-folders.ts';

export interface WorkerModelsOptions {
  /** What this worker was started with, open already */
  readonly own: { readonly modelVersionId: number; readonly encoder: Encoder };
  readonly folders: Pick<ModelFolders, 'find'>;
  readonly openEncoder: (modelDir: string) => Promise<Encoder>;
}

/**
 * The encoders of one worker: its own, and each other one from when a generation first needs it. An encoder takes
 * as much memory as its model, and there are as many as there are generations that are not removed.
 */
export class WorkerModels {
  readonly #options: WorkerModelsOptions;
  readonly #open = new Map<number, Promise<Encoder>>();

  constructor(options: WorkerModelsOptions) {
    this.#options = options;
    const { modelVersionId, encoder } = options.own;
    this.#open.set(modelVersionId, Promise.resolve(encoder));
  }

  /** @throws FacetError NOT_READY where the model does not lie on this machine, MODEL_INVALID */
  encoderOf(modelVersionId: number): Promise<Encoder> {
    const known = this.#open.get(modelVersionId);
    if (known) return known;
    const opening = this.#openFolder(modelVersionId);
    this.#open.set(modelVersionId, opening);
    // A folder may be put there, or right, later.
    opening.catch(() => this.#open.delete(modelVersionId));
    return opening;
  }

  /** Whether builds with this model can be done here. */
  async has(modelVersionId: number): Promise<boolean> {
    if (this.#open.has(modelVersionId)) return true;
    return (await this.#options.folders.find(modelVersionId)) !== undefined;
  }

  /** Closes every encoder that still is of use, its own too. */
  async close(): Promise<void> {
    const settled = await Promise.allSettled(this.#open.values());
    const encoders = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await Promise.all(encoders.map((encoder) => encoder.close()));
  }

  async #openFolder(modelVersionId: number): Promise<Encoder> {
    const folder = await this.#options.folders.find(modelVersionId);
    if (folder !== undefined) return this.#options.openEncoder(folder);
    const message = `Model version ${modelVersionId} is not on this worker's machine.`;
    throw new FacetError('NOT_READY', message);
  }
}
