import { sentimentLabels, type Encoding, type ModelInfo } from '@facet/encoder';

const topCategories = 5;

/** To 1e-8: finer than float32 near 1, and half as long as all the digits that JSON would show. */
const rounded = (value: number): number => Math.round(value * 1e8) / 1e8;

function bestCategories(probabilities: Float32Array | null, labels: readonly string[]) {
  return labels
    .map((key, index) => ({ key, score: rounded(probabilities?.[index] ?? 0) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, topCategories);
}

/** The score is P(positive) − P(negative); the label is the likeliest. */
function sentimentOf([negative = 0, neutral = 0, positive = 0]: Float32Array) {
  const probabilities = [negative, neutral, positive];
  const best = probabilities.indexOf(Math.max(...probabilities));
  return { score: rounded(positive - negative), label: sentimentLabels[best] };
}

/** One line of output; a model without a head gives no categories, or null for the sentiment. */
export function renderEncoding(id: string | number, encoding: Encoding, model: ModelInfo): string {
  const { categories, embedding, sentiment } = encoding;
  return JSON.stringify({
    id,
    embedding: Array.from(embedding, rounded),
    categories: bestCategories(categories, model.categoryLabels),
    sentiment: sentiment && sentimentOf(sentiment),
  });
}
