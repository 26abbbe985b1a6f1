export type { Encoder, Encoding, ModelInfo } from './encoding.ts';
