import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readModelFolder } from '@facet/encoder';
import { encodeAll } from '../encode-all.ts';
import { checkBias } from './checks/check-bias.ts';
import { checkPadding } from './checks/check-padding.ts';
import { checkTranslation } from './checks/check-translation.ts';
import { compareChecks, compareTexts, type Checks } from './compare/compare-rest.ts';
import { compareRow, findRow } from './compare/compare-results.ts';
import type { Figure } from './compare/figure.ts';
import {
  readModelReport,
  readRivals,
  type ModelReport,
  type ReportedRow,
} from './compare/model-report.ts';
import type { Encoders } from './encoders.ts';
import type { Options } from './options.ts';
import { readPrepared, readTranslations } from './prepared/read-prepared.ts';
import type { Language, MeasuredTask } from './prepared/example.ts';
import { measureResults, type ResultRow } from './results/measure-results.ts';

export interface EvaluatedRow extends ResultRow {
  readonly reported: ReportedRow | undefined;
  /** Accuracy of TF-IDF with logistic regression, from the step `rivals`; null where it has not run. */
  readonly tfidfAccuracy: number | null;
  readonly figures: readonly Figure[];
}

export interface ModelEvaluation {
  readonly rows: readonly EvaluatedRow[];
  readonly checks: Checks;
  /** All that is not a row's */
  readonly figures: readonly Figure[];
}

type Say = (line: string) => void;

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function fileSizes(folder: string, names: readonly string[]): Promise<Checks['bytes']> {
  const sizes = names.map(async (name) => {
    const { size } = await stat(join(folder, name));
    return [name, size] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}

async function runChecks(
  { data, work, model }: Options,
  encoders: Encoders,
  report: ModelReport,
  testTexts: readonly string[],
  say: Say,
): Promise<Checks> {
  say('checking translations, padding, bias');
  const corpus = join(data, 'fairness', 'Equity-Evaluation-Corpus.csv');
  const hasCorpus = await isThere(corpus);
  if (!hasCorpus) say(`${corpus} is not there: bias is not measured`);
  return {
    translation: await checkTranslation(encoders.alone, await readTranslations(work)),
    bias: hasCorpus ? await checkBias(encoders.alone, corpus) : null,
    padding: await checkPadding(encoders, testTexts),
    bytes: await fileSizes(model, Object.keys(report.bytes)),
  };
}

async function addRivals(
  rows: readonly ResultRow[],
  report: ModelReport,
  work: string,
): Promise<readonly EvaluatedRow[]> {
  const rivalsOf = (task: MeasuredTask, language: Language) => readRivals(work, task, language);
  return Promise.all(
    rows.map(async (row) => {
      const rivals = await rivalsOf(row.task, row.language);
      const reported = findRow(row, report.results);
      const tfidfAccuracy = rivals?.[row.group]?.tfidf.accuracy ?? null;
      return { ...row, reported, tfidfAccuracy, figures: compareRow(row, reported) };
    }),
  );
}

/** @throws Error where `prepared/` is not there */
export async function evaluateModel(
  options: Options,
  encoders: Encoders,
  say: Say,
): Promise<ModelEvaluation> {
  const { work } = options;
  if (!(await isThere(join(work, 'prepared', 'examples.jsonl')))) {
    throw new Error(
      `${work} holds no prepared/: run python -m facet_train prepare --data ${options.data} --work ${work}`,
    );
  }
  const report = await readModelReport(options.model);
  say('reading the prepared corpora');
  const prepared = await readPrepared(work, await readModelFolder(options.model));
  const texts = prepared.test.map(({ text }) => text);
  const encodings = await encodeAll(encoders.alone, texts, (done, all) => {
    say(`${done} of ${all} texts encoded`);
  });
  const rows = measureResults(prepared, encoders.alone.model, encodings);
  const checks = await runChecks(options, encoders, report, texts, say);
  return {
    rows: await addRivals(rows, report, work),
    checks,
    figures: [...compareTexts(report, prepared), ...compareChecks(report, checks)],
  };
}
