import type { Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';

/** One model, run in two ways */
export interface Encoders {
  /**
   * Each text by itself. int8 chooses the range of its activations for each batch, so that what is said of a text depends a
   * little on its neighbours; alone it is the same on every run.
   */
  readonly alone: Encoder;
  /** Texts in batches, as the platform runs them */
  readonly together: Encoder;
}

export async function openEncoders(modelDir: string, threads?: number): Promise<Encoders> {
  const common = { modelDir, device: 'cpu', ...(threads && { threads }) } as const;
  const [alone, together] = await Promise.all([
    createOnnxEncoder({ ...common, tokenBudget: 1 }),
    createOnnxEncoder(common),
  ]);
  return { alone, together };
}

export async function closeEncoders({ alone, together }: Encoders): Promise<void> {
  await Promise.all([alone.close(), together.close()]);
}
