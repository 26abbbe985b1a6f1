import type { Metrics } from '@facet/heads';
import { count, share } from '../terminal/words.ts';
import type { Measured } from './measure-head.ts';
import type { TrainedModel } from './trained-model.ts';

const columns = ['', 'accuracy', 'macro-F1', 'calibration error'] as const;

/** A row for each of those who were measured, headed by the columns */
export function measuredRows(measured: readonly Measured[]): readonly (readonly string[])[] {
  const rows = measured.map(({ who, metrics }) => [
    who,
    ...[metrics.accuracy, metrics.macroF1, metrics.calibrationError].map(share),
  ]);
  return [columns, ...rows];
}

/** How the numbers came about, in a sentence. */
export function describeSplit({ texts: { training, tuning, test } }: TrainedModel): string {
  return (
    `Learnt from ${count(training)} texts, tuned with ${count(tuning)}, ` +
    `measured on ${count(test)} that were kept apart, split by a hash of the text.`
  );
}

const markdownRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The model card that is written into the folder. */
export function renderCard(name: string, model: TrainedModel): string {
  const { base, task, labels, trained, measured, classWeighting } = model;
  const [head = [], ...rows] = measuredRows(measured);
  return [
    `# Model card: ${name}`,
    '',
    `A ${task} head, trained by \`facet train\` on the embedding of ${base.info.name} ${base.info.version}, which is frozen.`,
    '',
    describeSplit(model),
    '',
    markdownRow(head),
    markdownRow(head.map(() => '---')),
    ...rows.map(markdownRow),
    '',
    `Labels: ${labels.join(', ')}.`,
    '',
    `L2 ${trained.l2}, temperature ${trained.temperature.toFixed(2)}, class weights ${classWeighting}.`,
    '',
  ].join('\n');
}

const numbersOf = ({ count: texts, accuracy, macroF1, calibrationError }: Metrics): object => ({
  ...{ texts, accuracy },
  ...{ macro_f1: macroF1, calibration_error: calibrationError },
});

/** The same for programs, laid out as the report of the shipped model. */
export function reportOf(name: string, model: TrainedModel): object {
  const { base, task, texts, trained, measured, classWeighting } = model;
  const [own, ...rivals] = measured;
  const { l2, temperature, iterations } = trained;
  return {
    model: { name, base: { name: base.info.name, version: base.info.version } },
    training: { l2, temperature, iterations, class_weights: classWeighting },
    texts,
    results: [
      {
        ...{ task, group: 'texts kept apart' },
        ...(own && { model: numbersOf(own.metrics) }),
        rivals: rivals.map(({ who, metrics }) => ({ who, ...numbersOf(metrics) })),
      },
    ],
  };
}
