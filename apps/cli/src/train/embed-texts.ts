import type { Encoder, Encoding } from '@facet/encoder';
import { partOf, type Examples, type Part } from '@facet/heads';
import { encodeInOrder } from '../encode/encode-in-order.ts';
import { startProgress } from '../terminal/progress.ts';
import type { LabelledText, TrainingSet } from './training-set.ts';

export interface Embedded extends Readonly<Record<Part, Examples>> {
  /** What the model said of the test texts before it was trained, in their order */
  readonly testEncodings: readonly Encoding[];
}

interface Placed extends LabelledText {
  readonly part: Part;
}

/** Embeddings of one part, filled row by row. */
class Rows implements Examples {
  readonly features: Float32Array;
  readonly labels: Uint16Array;
  readonly dimensions: number;
  #row = 0;

  constructor(count: number, dimensions: number) {
    this.features = new Float32Array(count * dimensions);
    this.labels = new Uint16Array(count);
    this.dimensions = dimensions;
  }

  add(label: number, embedding: Float32Array): void {
    this.features.set(embedding, this.#row * this.dimensions);
    this.labels[this.#row] = label;
    this.#row += 1;
  }
}

async function* inOrder(texts: readonly Placed[]): AsyncGenerator<Placed> {
  yield* texts;
}

/** Encodes all texts and sorts them into the parts that their hash says. */
export async function embedTexts(encoder: Encoder, { texts }: TrainingSet): Promise<Embedded> {
  const placed = texts.map((one) => ({ ...one, part: partOf(one.text) }));
  const rowsFor = (part: Part): Rows =>
    new Rows(placed.filter((one) => one.part === part).length, encoder.model.dimensions);
  const parts = { training: rowsFor('training'), tuning: rowsFor('tuning'), test: rowsFor('test') };
  const testEncodings: Encoding[] = [];
  const progress = startProgress('Encoding', placed.length, 'texts');
  let done = 0;
  try {
    for await (const chunk of encodeInOrder(encoder, inOrder(placed))) {
      for (const { item, encoding } of chunk) {
        parts[item.part].add(item.label, encoding.embedding);
        if (item.part === 'test') testEncodings.push(encoding);
      }
      progress.update((done += chunk.length), done);
    }
  } finally {
    progress.stop();
  }
  return { ...parts, testEncodings };
}
