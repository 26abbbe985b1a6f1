import { formatTable } from '@facet/bench/report';
import { isEqual, type Figure } from '../compare/figure.ts';
import type { EvaluatedRow, ModelEvaluation } from '../evaluate-model.ts';

const share = (value: number | null | undefined): string => value?.toFixed(3) ?? '–';

/** Measured, and reported in brackets */
const both = (measured: number, reported: number | undefined): string =>
  `${share(measured)} (${share(reported)})`;

const verdict = (figures: readonly Figure[]): string => (figures.every(isEqual) ? 'yes' : 'NO');

const resultHeader = [
  'task',
  'texts of',
  'n',
  'accuracy',
  'macro-F1',
  'calibration',
  'TF-IDF',
  'majority',
  'equal',
];

function resultCells(row: EvaluatedRow): readonly string[] {
  const { task, language, group, model, majority, reported, tfidfAccuracy, figures } = row;
  return [
    task,
    `${language}, ${group}`,
    String(model.texts),
    both(model.accuracy, reported?.model.accuracy),
    both(model.macroF1, reported?.model.macro_f1),
    both(model.calibrationError, reported?.model.calibration_error),
    share(tfidfAccuracy),
    share(majority.accuracy),
    verdict(figures),
  ];
}

const digits = (value: number | undefined): string =>
  value === undefined ? '–' : Number.isInteger(value) ? String(value) : value.toPrecision(4);

const figureCells = (figure: Figure): readonly string[] => [
  figure.name,
  digits(figure.measured),
  digits(figure.reported),
  verdict([figure]),
];

const notMeasured = `Not measured again, as they need what is not in the model folder: fp32 beside int8 (the float model), training
steps and minutes (the training run). Texts a second are the business of npm run bench:encoder.`;

/** For people: what report.json says stands in brackets. */
export function describeModel({ rows, figures }: ModelEvaluation): string {
  return [
    'Measured now (and as report.json says); TF-IDF and majority: accuracy',
    formatTable(resultHeader, rows.map(resultCells)),
    formatTable(['figure', 'measured', 'reported', 'equal'], figures.map(figureCells)),
    notMeasured,
  ].join('\n\n');
}
