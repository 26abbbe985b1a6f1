import { taskHead, type Encoding, type ModelInfo } from '@facet/encoder';
import type { MeasuredTask } from '../prepared/example.ts';

/** What a measured task reads of a model: its labels, and their probabilities in the same order. */
export interface MeasuredHead {
  readonly labels: readonly string[];
  readonly probabilities: (encoding: Encoding) => Float32Array;
}

/** Null when the model has no such head. Of a head of several levels, category is the first and subcategory the second. */
export function measuredHead(model: ModelInfo, task: MeasuredTask): MeasuredHead | null {
  const head = taskHead(model, task === 'sentiment' ? 'sentiment' : 'category');
  if (head === null) return null;
  // The first level stands before the second; a head of one level has no other.
  const first = new Set(head.rivalsOf(0));
  const isMeasured = (place: number): boolean => first.has(place) !== (task === 'subcategory');
  const places = [...head.labels.keys()].filter(isMeasured);
  if (places.length === 0) return null;
  return {
    labels: places.map((place) => head.labels[place] ?? ''),
    probabilities: (encoding) => {
      const all = head.probabilities(encoding);
      return Float32Array.from(places, (place) => all?.[place] ?? 0);
    },
  };
}
