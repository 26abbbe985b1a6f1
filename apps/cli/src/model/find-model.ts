import { CommandFailure } from '../command-failure.ts';
import type { Ask } from '../connection/ask.ts';
import { loadModels } from './load-models.ts';
import { modelName } from './model-view.ts';

/** The number of the model that `--model` names. @throws CommandFailure where none or several are meant */
export async function findModel(ask: Ask, wished: string): Promise<string> {
  const { models } = await loadModels(ask);
  const found = models.filter((model) => model.id === wished || modelName(model) === wished);
  if (found[0] && found.length === 1) return found[0].id;
  if (found.length === 0) {
    const known = models.map(modelName).join(', ') || 'none';
    throw new CommandFailure(`No worker has found a model ${wished}. Known: ${known}.`);
  }
  const numbers = found.map(({ id }) => id).join(' and ');
  throw new CommandFailure(`${wished} are several models, of different files: say ${numbers}.`);
}
