/** One way to encode the same texts. */
export interface Contender {
  readonly name: string;
  /** Encodes all texts; seconds. */
  pass(): Promise<number>;
  close(): Promise<void>;
}
