import { availableParallelism } from 'node:os';
import {
  BatchingEncoder,
  readModelFolder,
  type AdmissionLimits,
  type Encoder,
  type StageListener,
} from '@facet/encoder';
import { deviceNotice, type WishedDevice } from './device/device-choice.ts';
import { openDevice } from './device/open-device.ts';

export interface OnnxEncoderOptions {
  readonly modelDir: string;
  /** Default `auto`: cuda, webgpu or cpu, the first that works. */
  readonly device?: WishedDevice;
  /** Sessions on a CPU, one core each; default: as many as there are cores for this process. */
  readonly threads?: number;
  /** Most padded tokens in a batch; default 512 on a CPU, 8192 on a GPU. */
  readonly tokenBudget?: number;
  readonly limits?: AdmissionLimits;
  /** Told once what device was taken, and why no other. */
  readonly onNotice?: (notice: string) => void;
  readonly onStage?: StageListener;
}

/** Padding costs on a CPU, where small batches win; a GPU wants to be filled. */
const defaultBudget = { cpu: 512, cuda: 8_192, webgpu: 8_192 } as const;

/**
 * Loads a model folder and opens its sessions.
 *
 * @throws FacetError MODEL_INVALID for the folder or the model in it, CONFIG_INVALID for a device that is not there.
 */
export async function createOnnxEncoder(options: OnnxEncoderOptions): Promise<Encoder> {
  const { modelDir, device = 'auto', threads = availableParallelism(), limits, onStage } = options;
  const folder = await readModelFolder(modelDir);
  const { backend, refusals } = await openDevice(folder, device, threads);
  options.onNotice?.(deviceNotice(backend, refusals));
  return new BatchingEncoder({
    folder,
    backend,
    tokenBudget: options.tokenBudget ?? defaultBudget[backend.device],
    ...(limits && { limits }),
    ...(onStage && { onStage }),
  });
}
