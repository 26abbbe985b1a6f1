import { CommandFailure } from '../../command-failure.ts';
import { openAsk } from '../../connection/ask.ts';
import type { Settings } from '../../connection/settings.ts';
import { printError } from '../../terminal/output.ts';
import { counted } from '../../terminal/words.ts';
import { buildTrainingSet, TooFewTexts } from '../build-training-set.ts';
import type { TrainingSet } from '../training-set.ts';
import { loadTitles } from './load-titles.ts';
import { settleLabels } from './settle-labels.ts';

/** What the shop's own events say of their products, read through the gateway. @throws CommandFailure */
export async function readCatalogue(settings: Settings, depth: number): Promise<TrainingSet> {
  const titles = await loadTitles(await openAsk(settings));
  const { rows, leftOut } = settleLabels(titles, depth);
  if (leftOut > 0) {
    const notice = `${counted(leftOut, 'title is', 'titles are')} of categories with too few, and left out`;
    printError(notice);
  }
  try {
    return buildTrainingSet(rows, 'category');
  } catch (error) {
    if (!(error instanceof TooFewTexts)) throw error;
    const message =
      'The events do not name enough categories that Facet knows: two with ten titles each are the least. ' +
      'The query categoryMappings shows what they name, setCategoryMapping says what it means.';
    throw new CommandFailure(message);
  }
}
