import { join } from 'node:path';
import type { ModelFolder } from '@facet/encoder';
import { readJsonLines } from '../../rows.ts';
import { Counter } from './counter.ts';
import { labelOf, measuredTasks, type Example, type Language, type Pair } from './example.ts';
import { UnknownShare } from './unknown-share.ts';

/** What is known of the prepared corpora. */
export interface Prepared {
  /** Labelled texts of the test split */
  readonly test: readonly Example[];
  readonly textsBySplit: Readonly<Record<string, number>>;
  readonly textsBySource: Readonly<Record<string, number>>;
  /** Of the texts that are not for training */
  readonly unknownShare: Readonly<Record<Language, number>>;
  /** Of the training split, by `task language label` */
  readonly trainingLabels: Readonly<Record<string, number>>;
}

/** Reads the file once; only the test split is held. */
export async function readPrepared(
  work: string,
  model: Pick<ModelFolder, 'tokenizer'>,
): Promise<Prepared> {
  const [bySplit, bySource, labels] = [new Counter(), new Counter(), new Counter()];
  const unknown = { en: new UnknownShare(model), zh: new UnknownShare(model) };
  const test: Example[] = [];
  for await (const example of readJsonLines<Example>(join(work, 'prepared', 'examples.jsonl'))) {
    const labelled = measuredTasks.filter((task) => labelOf(example, task));
    bySplit.add(example.split);
    bySource.add(example.source);
    if (example.split !== 'train') unknown[example.language].add(example.text);
    if (example.split === 'test' && labelled.length > 0) test.push(example);
    if (example.split !== 'train') continue;
    for (const task of labelled) {
      labels.add(`${task} ${example.language} ${labelOf(example, task)}`);
    }
  }
  return {
    test,
    textsBySplit: bySplit.toRecord(),
    textsBySource: bySource.toRecord(),
    unknownShare: { en: unknown.en.share, zh: unknown.zh.share },
    trainingLabels: labels.toRecord(),
  };
}

/** Category names held out from training, with their translation. */
export async function readTranslations(work: string): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for await (const pair of readJsonLines<Pair>(join(work, 'prepared', 'pairs.jsonl'))) {
    if (pair.split === 'test' && pair.source === 'translation_leaf') pairs.push(pair);
  }
  return pairs;
}
