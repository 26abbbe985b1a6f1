import type { Task } from '@facet/encoder';
import { count } from '../terminal/words.ts';
import { orderLabels } from './labels.ts';
import { fewestTexts, type TrainingSet } from './training-set.ts';

export interface NamedText {
  readonly text: string;
  readonly label: string;
}

/** There is not enough to learn from: the message says of what. */
export class TooFewTexts extends Error {}

const mostNamed = 5;

function checkCounts(labels: readonly string[], counts: ReadonlyMap<string, number>): void {
  const few = labels.filter((label) => (counts.get(label) ?? 0) < fewestTexts);
  if (few.length === 0) return;
  const named = few.slice(0, mostNamed).map((label) => `${label} (${counts.get(label) ?? 0})`);
  const rest = few.length > mostNamed ? ` and ${count(few.length - mostNamed)} more` : '';
  throw new TooFewTexts(
    `Each label needs at least ${fewestTexts} different texts. Too few: ${named.join(', ')}${rest}.`,
  );
}

function checkLabels(labels: readonly string[], task: Task): void {
  if (task === 'category' && labels.length < 2) {
    throw new TooFewTexts('There is only one label: nothing can be told from it.');
  }
  const missing = ['negative', 'positive'].filter((label) => !labels.includes(label));
  if (task === 'sentiment' && missing.length > 0) {
    throw new TooFewTexts(`No text is labelled ${missing.join(' or ')}; neutral may be missing.`);
  }
}

/** Each text once a label. @throws TooFewTexts */
export function buildTrainingSet(rows: readonly NamedText[], task: Task): TrainingSet {
  const labels = orderLabels(
    rows.map(({ label }) => label),
    task,
  );
  const index = new Map(labels.map((label, at) => [label, at]));
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const texts = rows.flatMap(({ text, label }) => {
    const key = `${label}\0${text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    return [{ text, label: index.get(label) ?? 0 }];
  });
  checkLabels(labels, task);
  checkCounts(labels, counts);
  return { labels, texts };
}
