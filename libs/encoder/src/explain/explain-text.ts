import { FacetError } from '@facet/errors';
import type { Encoder } from '../encoding.ts';
import type { Lane } from '../lane.ts';
import { taskHead, type Task } from '../task-head.ts';
import type { TextWord, WordedText } from '../tokenize/worded-text.ts';
import type { Coalition } from './coalitions.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { planSharing } from './sharing-plan.ts';

export interface ExplainOrder {
  readonly task: Task;
  /** Its place among the task's labels; default: the likeliest */
  readonly label?: number;
  /** Default `live` */
  readonly lane?: Lane;
}

export interface WordContribution {
  /** Where the word stands in the text, in UTF-16 code units */
  readonly start: number;
  readonly end: number;
  /** In probability, −1 to 1 */
  readonly contribution: number;
}

/** Why a model gives a label its probability: `baseline` and all contributions add up to `probability`. */
export interface Explanation {
  /** Its place among the task's labels */
  readonly label: number;
  /** P(label | text) */
  readonly probability: number;
  /** P(label | every word hidden): what the model takes for granted */
  readonly baseline: number;
  /** In the order of the text */
  readonly words: readonly WordContribution[];
  /** How far chance may have moved a contribution (one standard error of the one it moved most); 0: not at all */
  readonly standardError: number;
  /** The text is longer than the model reads: its end plays no part. */
  readonly isCut: boolean;
}

/** Sharing out takes longer with every word: of longer texts, neighbours are looked at together. */
export const mostExplainedWords = 64;

function hide(
  { ids, maskId }: WordedText,
  words: readonly TextWord[],
  shown: Coalition,
): Int32Array {
  const row = ids.slice();
  words.forEach(({ firstToken, tokenCount }, word) => {
    if (!shown[word]) row.fill(maskId, firstToken, firstToken + tokenCount);
  });
  return row;
}

const likeliest = (probabilities: Float32Array = new Float32Array()): number =>
  probabilities.indexOf(Math.max(...probabilities));

/**
 * Says how much each word of a text moves the probability of a label, by Shapley values over whole words; a hidden
 * word's tokens are replaced by [MASK], as they are in a BERT's training. At most 1,024 variants of the text are
 * encoded, in one call. int8 models read a text a little differently from batch to batch: contributions come back
 * equal within a hundredth, and add up each time.
 *
 * @throws FacetError BAD_INPUT for a head or label that the model has not, OVERLOADED, MODEL_INVALID
 */
export async function explainText(
  encoder: Pick<Encoder, 'model' | 'readWords' | 'encode'>,
  text: string,
  { task, label, lane = 'live' }: ExplainOrder,
): Promise<Explanation> {
  const head = taskHead(encoder.model, task);
  if (head === null) throw new FacetError('BAD_INPUT', `The model has no ${task} head.`);
  if (label !== undefined && head.labels[label] === undefined) {
    throw new FacetError('BAD_INPUT', `The model's ${task} head has no such label.`);
  }
  const read = encoder.readWords(text);
  const words = joinNeighbours(read.words, mostExplainedWords);
  const plan = planSharing(words.length);
  const rows = plan.coalitions.map((shown) => hide(read, words, shown));
  const said = (await encoder.encode(rows, { lane })).map(
    (encoding) => head.probabilities(encoding) ?? new Float32Array(),
  );
  const explained = label ?? likeliest(said[plan.whole]);
  const values = said.map((probabilities) => probabilities[explained] ?? 0);
  const { contributions, standardError } = plan.shares(values);
  return {
    label: explained,
    probability: values[plan.whole] ?? 0,
    baseline: values[0] ?? 0,
    words: words.map(({ start, end }, word) => ({
      ...{ start, end },
      contribution: contributions[word] ?? 0,
    })),
    standardError,
    isCut: read.isCut,
  };
}
