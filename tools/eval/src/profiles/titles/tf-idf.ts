/** A text's words with their weights, of length 1 */
export type SparseVector = ReadonlyMap<string, number>;

/** Words of letters and digits; of Chinese, which has no spaces, each character and each pair. */
export function readTerms(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => {
    if (!/^\p{Script=Han}/u.test(word)) return [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((one, at) => `${characters[at]}${one}`)];
  });
}

function normalised(weights: Map<string, number>): SparseVector {
  const length = Math.hypot(...weights.values());
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

/**
 * Term weights as scikit-learn's `TfidfVectorizer(sublinear_tf=True)` has them: (1 + ln tf) × (1 + ln((1 + n) ÷ (1 + df))),
 * scaled to length 1.
 */
export function createTfIdf(texts: readonly string[]): (text: string) => SparseVector {
  const documents = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(readTerms(text))) {
      documents.set(term, (documents.get(term) ?? 0) + 1);
    }
  }
  const rarity = (term: string): number =>
    1 + Math.log((1 + texts.length) / (1 + (documents.get(term) ?? 0)));
  return (text) => {
    const times = new Map<string, number>();
    for (const term of readTerms(text)) times.set(term, (times.get(term) ?? 0) + 1);
    return normalised(
      new Map([...times].map(([term, tf]) => [term, (1 + Math.log(tf)) * rarity(term)])),
    );
  };
}

export const sumOf = (vectors: readonly SparseVector[]): SparseVector => {
  const sum = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  }
  return sum;
};

/** Scalar product; the second one is the shorter. */
export const dotSparse = (one: SparseVector, other: SparseVector): number => {
  let dot = 0;
  for (const [term, weight] of other) dot += weight * (one.get(term) ?? 0);
  return dot;
};
