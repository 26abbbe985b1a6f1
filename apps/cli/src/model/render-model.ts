import { stripVTControlCharacters } from 'node:util';
import { table } from '../terminal/table.ts';
import { count, share, shortTime } from '../terminal/words.ts';
import { modelName, type ModelMetricView, type ShownModel } from './model-view.ts';

const heading = ['task', '', '', 'texts', 'accuracy', 'macro-F1', 'calibration error'];

const metricRow = (metric: ModelMetricView): readonly string[] => [
  ...[metric.task, metric.language ?? '', metric.group ?? '', count(metric.texts)],
  ...[metric.accuracy, metric.macroF1, metric.calibrationError].map(share),
];

/** Whoever wrote the card must not write to the terminal but what can be read. */
function readable(card: string): string {
  return stripVTControlCharacters(card).replace(/[^\P{Cc}\n\t]/gu, '');
}

/** What is known of a model, with its card at the end. */
export function renderModel(model: ShownModel): string {
  const { details } = model;
  const use = details.isActive ? 'queries read its profiles' : 'not active';
  const numbers = [...table([heading, ...details.metrics.map(metricRow)])];
  return [
    `${modelName(model)} (number ${model.id}), ${use}`,
    `  ${model.dimensions} dimensions · found ${shortTime(details.registeredAt)}`,
    `  sha256 ${model.checksum}`,
    '',
    ...(details.metrics.length > 0 ? numbers : ['It has no numbers (report.json).']),
    '',
    details.card === null ? 'It has no card (README.md).' : readable(details.card).trimEnd(),
  ].join('\n');
}
