import type { Encoding, ModelInfo } from '@facet/encoder';
import { metricsOf, toPrediction, type Prediction } from '@facet/heads';
import {
  groupsOf,
  labelOf,
  languages,
  measuredTasks,
  type Example,
  type Language,
  type MeasuredTask,
} from '../prepared/example.ts';
import type { Prepared } from '../prepared/read-prepared.ts';
import { measuredHead } from './measured-head.ts';

export interface Scores {
  readonly texts: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly calibrationError: number;
}

export interface ResultRow {
  readonly task: MeasuredTask;
  readonly language: Language;
  readonly group: string;
  readonly model: Scores;
  /** Always the label that is the most frequent one of the training split */
  readonly majority: Scores;
}

/** Macro-F1 over the labels that the texts have, as the training program's: scikit-learn's with `labels=` those. */
function toScores(predictions: readonly Prediction[], labelCount: number): Scores {
  const { accuracy, calibrationError, classes } = metricsOf(predictions, labelCount);
  const present = classes.filter(({ support }) => support > 0);
  const macroF1 = present.reduce((sum, { f1 }) => sum + f1, 0) / present.length;
  return { texts: predictions.length, accuracy, macroF1, calibrationError };
}

/** Each label's share of the training split */
function trainingShares(
  { trainingLabels }: Prepared,
  task: MeasuredTask,
  language: Language,
  labels: readonly string[],
): Float32Array {
  const counts = labels.map((label) => trainingLabels[`${task} ${language} ${label}`] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Float32Array.from(counts, (count) => count / all);
}

function groupExamples(examples: readonly Example[], task: MeasuredTask): Map<string, Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of examples) {
    for (const group of groupsOf(example, task)) {
      groups.set(group, [...(groups.get(group) ?? []), example]);
    }
  }
  return groups;
}

function measureTask(
  task: MeasuredTask,
  language: Language,
  prepared: Prepared,
  model: ModelInfo,
  encodings: ReadonlyMap<string, Encoding>,
): ResultRow[] {
  const head = measuredHead(model, task);
  if (!head) return [];
  const { labels, probabilities } = head;
  const shares = trainingShares(prepared, task, language, labels);
  const predict = (example: Example, answer: Float32Array): Prediction =>
    toPrediction(labels.indexOf(labelOf(example, task) ?? ''), answer);
  const answerOf = ({ text }: Example): Float32Array => {
    const encoding = encodings.get(text);
    return encoding ? probabilities(encoding) : new Float32Array();
  };
  const examples = prepared.test.filter((one) => one.language === language && labelOf(one, task));
  return [...groupExamples(examples, task)].map(([group, rows]) => ({
    ...{ task, language, group },
    model: toScores(
      rows.map((row) => predict(row, answerOf(row))),
      labels.length,
    ),
    majority: toScores(
      rows.map((row) => predict(row, shares)),
      labels.length,
    ),
  }));
}

/** One row for each task, language and group of the test split. */
export function measureResults(
  prepared: Prepared,
  model: ModelInfo,
  encodings: ReadonlyMap<string, Encoding>,
): readonly ResultRow[] {
  return measuredTasks.flatMap((task) =>
    languages.flatMap((language) => measureTask(task, language, prepared, model, encodings)),
  );
}
