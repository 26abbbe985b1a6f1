import type { ModelInfo, Task } from '@facet/encoder';
import { share } from '../terminal/words.ts';
import type { Evaluation } from './evaluate-file.ts';

function tableOf({ classes, labels }: Evaluation): readonly string[] {
  const width = Math.max(5, ...labels.map((label) => label.length));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(width) : cell.padStart(9))).join('  ');
  const rows = classes.flatMap(({ precision, recall, f1, support, predicted }, index) => {
    // A model of two levels has hundreds of labels, and a file has those of one.
    if (support + predicted === 0) return [];
    const shares = [precision, recall, f1].map(share);
    return [line([labels[index] ?? '', ...shares, `${support}`, `${predicted}`])];
  });
  return [line(['label', 'precision', 'recall', 'F1', 'texts', 'predicted']), ...rows];
}

/** For people. */
export function renderEvaluation(task: Task, model: ModelInfo, evaluation: Evaluation): string {
  return [
    `${task} by ${model.name} ${model.version} on ${evaluation.count} texts`,
    `accuracy           ${share(evaluation.accuracy)}`,
    `macro-F1           ${share(evaluation.macroF1)}`,
    `calibration error  ${share(evaluation.calibrationError)}`,
    '',
    ...tableOf(evaluation),
  ].join('\n');
}

/** For programs: the same numbers, unrounded, on one line. */
export function evaluationJson(task: Task, model: ModelInfo, evaluation: Evaluation): string {
  const { labels, classes, ...numbers } = evaluation;
  return JSON.stringify({
    task,
    model: { name: model.name, version: model.version },
    ...numbers,
    classes: classes.map((metrics, index) => ({ label: labels[index], ...metrics })),
  });
}
