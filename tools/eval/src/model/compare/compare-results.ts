import type { ResultRow, Scores } from '../results/measure-results.ts';
import { close, exact, type Figure } from './figure.ts';
import type { ReportedRow, ReportedScores } from './model-report.ts';

/** Alone, a text gets the same answer each time; another processor's rounding may tip a text on the edge. */
const accuracyTolerance = 0.002;
/** A label that a dozen texts have moves a lot by one of them. */
const macroF1Tolerance = 0.01;
const calibrationTolerance = 0.002;
/** So many texts more or less, where there are few */
const textsOff = 1;

const nameOf = ({
  task,
  language,
  group,
}: Pick<ResultRow, 'task' | 'language' | 'group'>): string => `${task} ${language}, ${group}`;

export const findRow = (
  row: ResultRow,
  reported: readonly ReportedRow[],
): ReportedRow | undefined => reported.find((one) => nameOf(one) === nameOf(row));

function compareScores(
  name: string,
  measured: Scores,
  reported: ReportedScores | undefined,
): readonly Figure[] {
  const within = (tolerance: number, texts: number): number =>
    Math.max(tolerance, texts / measured.texts);
  return [
    exact(`${name}: texts`, reported?.texts, measured.texts),
    close(
      `${name}: accuracy`,
      reported?.accuracy,
      measured.accuracy,
      within(accuracyTolerance, textsOff),
    ),
    close(
      `${name}: macro-F1`,
      reported?.macro_f1,
      measured.macroF1,
      within(macroF1Tolerance, 2 * textsOff),
    ),
    close(
      `${name}: calibration error`,
      reported?.calibration_error,
      measured.calibrationError,
      within(calibrationTolerance, textsOff),
    ),
  ];
}

/** A row's numbers, and its majority's, which knows no int8. */
export function compareRow(row: ResultRow, reported: ReportedRow | undefined): readonly Figure[] {
  return [
    ...compareScores(nameOf(row), row.model, reported?.model),
    close(`${nameOf(row)}: majority`, reported?.majority.accuracy, row.majority.accuracy, 1e-9),
  ];
}
