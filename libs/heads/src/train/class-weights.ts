export const classWeightings = ['none', 'balanced'] as const;

/** `balanced`: rare labels count as much as frequent ones, at the price of probabilities that overrate them. */
export type ClassWeighting = (typeof classWeightings)[number];

/** What an example of each label counts: n / (labels × n of the label), scikit-learn's "balanced". */
export function balancedWeights(labels: Uint16Array, labelCount: number): Float64Array {
  const counts = new Float64Array(labelCount);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  return counts.map((count) => (count === 0 ? 0 : labels.length / (labelCount * count)));
}
