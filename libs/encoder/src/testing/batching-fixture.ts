import { BatchingEncoder, type BatchingEncoderOptions } from '../batching-encoder.ts';
import { DeterministicBackend, type DeterministicBackendOptions } from './deterministic-backend.ts';
import { letterTokenizer } from './letter-tokenizer.ts';

const info = {
  name: 'letters',
  version: '1',
  checksum: '0'.repeat(64),
  dimensions: 8,
  categoryLabels: [],
  areLabelsNested: false,
  hasSentiment: false,
};
const folder = { info, maxTokens: 64, tokenizer: letterTokenizer() };

/** An encoder over a backend that keeps what it was given; 64 tokens a batch. */
export function createBatchingFixture(
  backendOptions: DeterministicBackendOptions = {},
  options: Partial<BatchingEncoderOptions> = {},
) {
  const backend = new DeterministicBackend(backendOptions);
  const encoder = new BatchingEncoder({ folder, backend, tokenBudget: 64, ...options });
  return { backend, encoder };
}

/** A gate that batches wait at until it is opened. */
export function createGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
