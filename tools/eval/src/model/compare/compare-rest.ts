import type { BiasCheck } from '../checks/check-bias.ts';
import type { PaddingCheck } from '../checks/check-padding.ts';
import type { TranslationCheck } from '../checks/check-translation.ts';
import type { Prepared } from '../prepared/read-prepared.ts';
import { close, exact, type Figure } from './figure.ts';
import type { ModelReport } from './model-report.ts';

export interface Checks {
  readonly translation: TranslationCheck;
  /** Null without the corpus */
  readonly bias: BiasCheck | null;
  readonly padding: PaddingCheck;
  /** Of files of the model folder */
  readonly bytes: Readonly<Record<string, number>>;
}

type Numbers = Readonly<Record<string, number>>;

/** Whatever is on either side */
function compareCounts(what: string, reported: Numbers, measured: Numbers): readonly Figure[] {
  const names = new Set([...Object.keys(reported), ...Object.keys(measured)]);
  return [...names].map((name) => exact(`${what} ${name}`, reported[name], measured[name] ?? 0));
}

/** Texts of the corpora, and how much of them the vocabulary does not know */
export function compareTexts({ texts }: ModelReport, prepared: Prepared): readonly Figure[] {
  const { en, zh } = texts.unknown_token_share;
  return [
    ...compareCounts('texts of split', texts.by_split, prepared.textsBySplit),
    ...compareCounts('texts of', texts.by_source, prepared.textsBySource),
    close('[UNK] share en', en, prepared.unknownShare.en, 1e-5),
    close('[UNK] share zh', zh, prepared.unknownShare.zh, 1e-5),
  ];
}

/** Two of 500 names, one of some 200 */
const translationTolerance = 0.005;

const translations = [
  ['English to Chinese first', 'english_to_chinese_first', 'englishToChineseFirst'],
  ['Chinese to English first', 'chinese_to_english_first', 'chineseToEnglishFirst'],
  [
    'untaught English to Chinese first',
    'untaught_english_to_chinese_first',
    'untaughtEnglishToChineseFirst',
  ],
  [
    'untaught Chinese to English first',
    'untaught_chinese_to_english_first',
    'untaughtChineseToEnglishFirst',
  ],
] as const;

function compareTranslation(
  reported: ModelReport['checks']['translation'],
  found: TranslationCheck,
): readonly Figure[] {
  return [
    exact('translation: names', reported.candidates, found.candidates),
    exact('translation: names that no training pair holds', reported.untaught, found.untaught),
    ...translations.map(([what, inReport, inCheck]) =>
      close(`translation: ${what}`, reported[inReport], found[inCheck], translationTolerance),
    ),
  ];
}

export function compareChecks({ checks, bytes }: ModelReport, found: Checks): readonly Figure[] {
  const { translation, bias, padding } = found;
  return [
    ...compareTranslation(checks.translation, translation),
    ...(bias === null ? [] : compareBias(checks.bias, bias)),
    close('padding: lowest cosine', checks.padding.int8.lowest_cosine, padding.lowestCosine, 0.001),
    close('padding: mean cosine', checks.padding.int8.mean_cosine, padding.meanCosine, 0.001),
    ...compareCounts('bytes of', bytes, found.bytes),
  ];
}

function compareBias(reported: ModelReport['checks']['bias'], found: BiasCheck): readonly Figure[] {
  return [
    exact('bias: sentences', reported.sentences, found.sentences),
    close('bias: women less men', reported.gender_shift, found.genderShift, 0.0005),
    close('bias: name origin', reported.name_origin_shift, found.nameOriginShift, 0.0005),
  ];
}
