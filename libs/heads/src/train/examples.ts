/** Embeddings with the label that each should get. */
export interface Examples {
  /** examples × dimensions, row after row */
  readonly features: Float32Array;
  /** The index of each example's label */
  readonly labels: Uint16Array;
  readonly dimensions: number;
}
