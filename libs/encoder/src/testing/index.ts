export { DeterministicBackend, type DeterministicBackendOptions } from './deterministic-backend.ts';
export { DeterministicEncoder, type DeterministicEncoderOptions } from './deterministic-encoder.ts';
export { letterTokenizer } from './letter-tokenizer.ts';
