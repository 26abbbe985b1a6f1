import { table } from '../terminal/table.ts';
import { shortTime } from '../terminal/words.ts';
import type { Models } from './load-models.ts';
import { modelName, type GenerationView, type ModelView } from './model-view.ts';

const meanings = {
  ACTIVE: 'queries read it',
  PREPARED: 'computed beside the active one',
  PREVIOUS: 'was active, can be again',
  REMOVING: 'goes away',
} as const satisfies Record<GenerationView['status'], string>;

const modelRow = (model: ModelView): readonly string[] => [
  model.id.padStart(4),
  modelName(model),
  `${model.dimensions} dimensions`,
  `sha256 ${model.checksum.slice(0, 12)}`,
];

const generationRow = (generation: GenerationView): readonly string[] => [
  generation.number.padStart(4),
  modelName(generation.model),
  generation.status,
  meanings[generation.status],
  generation.activatedAt === null
    ? `begun ${shortTime(generation.createdAt)}`
    : `active from ${shortTime(generation.activatedAt)}`,
];

/** The models that workers have found, and the profiles that are kept of each. */
export function renderModels({ models, generations }: Models): string {
  if (models.length === 0) return 'No worker has run yet.';
  return [
    'Models',
    ...table(models.map(modelRow)),
    '',
    'Generations of profiles',
    ...table(generations.map(generationRow)),
  ].join('\n');
}
