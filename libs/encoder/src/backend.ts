/** Texts as token ids, `rows` × `length`, right-padded. */
export interface TokenBatch {
  readonly rows: number;
  readonly length: number;
  /** `rows` × `length` ids */
  readonly ids: Int32Array;
  /** `rows` × `length`: 1 for a token, 0 for padding */
  readonly mask: Int32Array;
}

/** What the model says of a batch, row after row. */
export interface BatchOutput {
  /** `rows` × `dimensions`, each row L2-normalised */
  readonly embedding: Float32Array;
  /** `rows` × labels; null without that head */
  readonly categories: Float32Array | null;
  /** `rows` × 3; null without that head */
  readonly sentiment: Float32Array | null;
}

/** A running model. Rejects with whatever went wrong; one failed batch must not hurt the next. */
export interface EncoderBackend {
  /** The device taken: `cpu`, `cuda` or `webgpu`. */
  readonly device: string;
  /** How many batches run at the same time. */
  readonly threads: number;
  run(batch: TokenBatch): Promise<BatchOutput>;
  close(): Promise<void>;
}
