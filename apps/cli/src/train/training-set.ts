/** Texts to learn from, each with the index of its label. */
export interface TrainingSet {
  readonly labels: readonly string[];
  readonly texts: readonly LabelledText[];
}

export interface LabelledText {
  readonly text: string;
  readonly label: number;
}

/** With fewer, what is left to tune and test with says nothing. */
export const fewestTexts = 10;

/** More would not fit into memory beside their embeddings. */
export const mostTexts = 200_000;

/** What a model folder and the database hold of a label */
export const longestLabel = 50;
