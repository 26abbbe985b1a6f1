import { cardFile, reportFile, sentimentLabels, writeHeadsFolder } from '@facet/encoder';
import { spreadHead } from '@facet/heads';
import { renderCard, reportOf } from './model-notes.ts';
import type { TrainedModel } from './trained-model.ts';

/** Writes the model folder with its card and its report. @throws FacetError BAD_INPUT where something is in the way */
export async function writeModel(
  directory: string,
  name: string,
  model: TrainedModel,
): Promise<void> {
  const { base, task, labels, trained } = model;
  const { head } = trained;
  const places = labels.map((label) => (sentimentLabels as readonly string[]).indexOf(label));
  const heads =
    task === 'category'
      ? { category: { labels, head } }
      : { sentiment: spreadHead(head, places, sentimentLabels.length) };
  const notes = {
    [cardFile]: renderCard(name, model),
    [reportFile]: `${JSON.stringify(reportOf(name, model), null, 2)}\n`,
  };
  await writeHeadsFolder(directory, { base, name, notes, ...heads });
}
