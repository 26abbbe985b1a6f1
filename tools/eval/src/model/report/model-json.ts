import { round } from '../../round.ts';
import { isEqual } from '../compare/figure.ts';
import type { ModelEvaluation } from '../evaluate-model.ts';

/** For programs, on one line */
export function modelJson({ rows, checks, figures }: ModelEvaluation): string {
  const all = [...rows.flatMap((row) => row.figures), ...figures];
  return JSON.stringify({
    figures: all.length,
    equal: all.filter(isEqual).length,
    unequal: all.filter((figure) => !isEqual(figure)).map(({ name }) => name),
    results: rows.map(({ task, language, group, model, majority, tfidfAccuracy }) => ({
      ...{ task, language, group, texts: model.texts },
      accuracy: round(model.accuracy),
      macroF1: round(model.macroF1),
      calibrationError: round(model.calibrationError),
      tfidf: tfidfAccuracy === null ? null : round(tfidfAccuracy),
      majority: round(majority.accuracy),
    })),
    checks,
  });
}

export const isReproduced = ({ rows, figures }: ModelEvaluation): boolean =>
  [...rows.flatMap((row) => row.figures), ...figures].every(isEqual);
