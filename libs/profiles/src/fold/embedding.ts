import { decay, latestMs, noReferenceMs } from './decay.ts';
import type { FoldSettings } from './settings.ts';
import type { EventSignals } from './signal.ts';

/** The decayed sum of weighted text embeddings, as it is at `referenceMs`. */
export interface EmbeddingState {
  readonly referenceMs: number;
  readonly weight: number;
  /** Little-endian float64, base64: half the size of decimals, and exact. Empty before the first text. */
  readonly sum: string;
}

export const emptyEmbedding: EmbeddingState = {
  referenceMs: noReferenceMs,
  weight: 0,
  sum: '',
};

function unpack(packed: string): Float64Array {
  const bytes = Buffer.from(packed, 'base64');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / 8 }, (_, at) => view.getFloat64(at * 8, true));
}

function pack(sum: Float64Array): string {
  const bytes = Buffer.alloc(sum.length * 8);
  sum.forEach((value, at) => bytes.writeDoubleLE(value, at * 8));
  return bytes.toString('base64');
}

function addScaled(sum: Float64Array, embedding: Float32Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (embedding[at] ?? 0) * factor;
}

/** Adds a batch of events in any order. */
export function foldEmbedding(
  state: EmbeddingState,
  batch: readonly EventSignals[],
  { halfLifeDays }: FoldSettings,
): EmbeddingState {
  const spoken = batch.filter(({ signals }) => signals.some((signal) => signal.embedding));
  const first = spoken[0]?.signals.find((signal) => signal.embedding)?.embedding;
  if (!first) return state;
  const times = spoken.map((event) => event.occurredAtMs);
  const referenceMs = latestMs(state.referenceMs, times);
  const sum = state.sum === '' ? new Float64Array(first.length) : unpack(state.sum);
  const scale = decay(referenceMs - state.referenceMs, halfLifeDays);
  if (scale !== 1) sum.forEach((value, at) => (sum[at] = value * scale));
  let total = state.weight * scale;
  for (const { occurredAtMs, signals } of spoken) {
    const factor = decay(referenceMs - occurredAtMs, halfLifeDays);
    for (const { embedding, weight } of signals) {
      if (!embedding) continue;
      addScaled(sum, embedding, factor * weight);
      total += factor * weight;
    }
  }
  return { referenceMs, weight: total, sum: pack(sum) };
}

/** A mean shorter than this is the rounding that opposite texts leave, and has no direction. */
const negligible = 1e-6;

/** The L2-normalised mean; null without texts, or where they cancel each other out. */
export function describeEmbedding(state: EmbeddingState): Float32Array | null {
  const sum = unpack(state.sum);
  const length = Math.hypot(...sum);
  return length > state.weight * negligible
    ? Float32Array.from(sum, (value) => value / length)
    : null;
}
