import type { ModelReport, ReportedScores } from '../compare/model-report.ts';
import type { ModelEvaluation } from '../evaluate-model.ts';
import type { Scores } from '../results/measure-results.ts';

const reported = ({ texts, accuracy, macroF1, calibrationError }: Scores): ReportedScores => ({
  ...{ texts, accuracy, macro_f1: macroF1, calibration_error: calibrationError },
});

const counted = ({ figures }: ModelEvaluation, what: string): Record<string, number> => {
  const own = figures.filter(({ name }) => name.startsWith(`${what} `));
  return Object.fromEntries(
    own.map(({ name, measured }) => [name.slice(what.length + 1), measured]),
  );
};

const figureOf = ({ figures }: ModelEvaluation, name: string): number =>
  figures.find((figure) => figure.name === name)?.measured ?? Number.NaN;

/** The report of a training program that had measured just this. */
export function reportOf(evaluation: ModelEvaluation, model: ModelReport['model']): ModelReport {
  const { rows, checks } = evaluation;
  const { translation, bias, padding, bytes } = checks;
  const splits = counted(evaluation, 'texts of split');
  return {
    model,
    texts: {
      by_split: splits,
      by_source: Object.fromEntries(
        Object.entries(counted(evaluation, 'texts of')).filter(
          ([name]) => !name.startsWith('split '),
        ),
      ),
      unknown_token_share: {
        en: figureOf(evaluation, '[UNK] share en'),
        zh: figureOf(evaluation, '[UNK] share zh'),
      },
    },
    results: rows.map(({ task, language, group, model: own, majority }) => ({
      ...{ task, language, group },
      model: reported(own),
      tfidf: reported(majority),
      majority: reported(majority),
    })),
    checks: {
      padding: { int8: { lowest_cosine: padding.lowestCosine, mean_cosine: padding.meanCosine } },
      translation: {
        candidates: translation.candidates,
        english_to_chinese_first: translation.englishToChineseFirst,
        chinese_to_english_first: translation.chineseToEnglishFirst,
        untaught: translation.untaught,
        untaught_english_to_chinese_first: translation.untaughtEnglishToChineseFirst,
        untaught_chinese_to_english_first: translation.untaughtChineseToEnglishFirst,
      },
      bias: {
        sentences: bias?.sentences ?? 0,
        gender_shift: bias?.genderShift ?? 0,
        name_origin_shift: bias?.nameOriginShift ?? 0,
      },
    },
    bytes,
  };
}
