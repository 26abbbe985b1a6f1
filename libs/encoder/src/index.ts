export type { BatchOutput, EncoderBackend, TokenBatch } from './backend.ts';
export { BatchingEncoder, type BatchingEncoderOptions } from './batching-encoder.ts';
export { defaultLimits, type AdmissionLimits } from './batching/admission.ts';
export type { EncoderStage, StageListener } from './batching/stages.ts';
export type { Encoder, EncoderInput, Encoding, ModelInfo } from './encoding.ts';
export {
  explainText,
  mostExplainedWords,
  type ExplainOrder,
  type Explanation,
  type WordContribution,
} from './explain/explain-text.ts';
export type { EncodeOptions, Lane } from './lane.ts';
export type {
  EmbeddingOutput,
  HeadFiles,
  ModelFolder,
  ModelOutputs,
} from './model/model-folder.ts';
export { cardFile, neededFiles, reportFile, type ModelRepository } from './model/needed-files.ts';
export { readModelNotes, type ModelMetric, type ModelNotes } from './model/model-notes.ts';
export { modelInvalid } from './model/model-invalid.ts';
export { readModelFolder } from './model/read-model-folder.ts';
export { checkNewFolder, writeHeadsFolder, type NewHeads } from './model/write-heads-folder.ts';
export { createTextTokenizer, type TextTokenizer } from './tokenize/text-tokenizer.ts';
export { sentimentLabels, taskHead, tasks, type Task, type TaskHead } from './task-head.ts';
export { mostProbableCategory } from './most-probable-category.ts';
export { explainStoredText, type StoredExplanation } from './store/explain-stored-text.ts';
export { encodeTexts, loadEncodings } from './store/encode-texts.ts';
export type { TextWord, WordedText } from './tokenize/worded-text.ts';
export { packVector, unpackVector } from './store/pack-vector.ts';
export { registerModelVersion } from './store/register-model-version.ts';
