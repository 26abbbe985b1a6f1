export type { BatchOutput, EncoderBackend, TokenBatch } from './backend.ts';
export { BatchingEncoder, type BatchingEncoderOptions } from './batching-encoder.ts';
export { defaultLimits, type AdmissionLimits } from './batching/admission.ts';
export type { EncoderStage, StageListener } from './batching/stages.ts';
export type { Encoder, Encoding, ModelInfo } from './encoding.ts';
export type { EncodeOptions, Lane } from './lane.ts';
export type {
  EmbeddingOutput,
  HeadFiles,
  ModelFolder,
  ModelOutputs,
} from './model/model-folder.ts';
export { modelInvalid } from './model/model-invalid.ts';
export { readModelFolder } from './model/read-model-folder.ts';
export { checkNewFolder, writeHeadsFolder, type NewHeads } from './model/write-heads-folder.ts';
export { createTextTokenizer, type TextTokenizer } from './tokenize/text-tokenizer.ts';
export { encodeTexts, loadEncodings } from './store/encode-texts.ts';
export { packVector, unpackVector } from './store/pack-vector.ts';
export { registerModelVersion } from './store/register-model-version.ts';
