import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportFile } from '@facet/encoder';
import type { Language, MeasuredTask } from '../prepared/example.ts';

/** As the training program measures: `facet_train/metrics.py` */
export interface ReportedScores {
  readonly texts: number;
  readonly accuracy: number;
  readonly macro_f1: number;
  readonly calibration_error: number;
}

export interface ReportedRow {
  readonly task: MeasuredTask;
  readonly language: Language;
  readonly group: string;
  readonly model: ReportedScores;
  readonly tfidf: ReportedScores;
  readonly majority: ReportedScores;
}

/** What is compared of a model folder's `report.json`. */
export interface ModelReport {
  readonly model: { readonly name: string; readonly version: string };
  readonly texts: {
    readonly by_split: Readonly<Record<string, number>>;
    readonly by_source: Readonly<Record<string, number>>;
    readonly unknown_token_share: Readonly<Record<Language, number>>;
  };
  readonly results: readonly ReportedRow[];
  readonly checks: {
    readonly padding: {
      readonly int8: { readonly lowest_cosine: number; readonly mean_cosine: number };
    };
    readonly translation: {
      readonly candidates: number;
      readonly english_to_chinese_first: number;
      readonly chinese_to_english_first: number;
      readonly untaught: number;
      readonly untaught_english_to_chinese_first: number;
      readonly untaught_chinese_to_english_first: number;
    };
    readonly bias: {
      readonly sentences: number;
      readonly gender_shift: number;
      readonly name_origin_shift: number;
    };
  };
  readonly bytes: Readonly<Record<string, number>>;
}

/** @throws Error where the folder has none */
export async function readModelReport(folder: string): Promise<ModelReport> {
  return JSON.parse(await readFile(join(folder, reportFile), 'utf8')) as ModelReport;
}

type Rivals = Readonly<Record<string, Pick<ReportedRow, 'tfidf' | 'majority'>>>;

/** What the step `rivals` measured, by task and language; null where it has not run. */
export async function readRivals(
  work: string,
  task: MeasuredTask,
  language: Language,
): Promise<Rivals | null> {
  const path = join(work, 'rivals', `${task}_${language}.json`);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as Rivals);
}
