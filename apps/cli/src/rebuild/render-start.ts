import { counted } from '../terminal/words.ts';
import { modelName } from '../model/model-view.ts';
import type { RebuildView } from './rebuild-view.ts';

/** What has begun, and what it is good for. */
export function renderStart({ number, total, mode, model, generation }: RebuildView): string {
  const people = counted(total, 'person', 'people');
  const head = `Rebuild ${number} has begun: ${people}, ${mode.toLowerCase()}, with ${modelName(model)}.`;
  if (generation.status !== 'PREPARED') return head;
  return [
    head,
    `It prepares generation ${generation.number}; queries read the active one meanwhile. To switch when it is done:`,
    `  npx facet model activate ${generation.number}`,
  ].join('\n');
}

/** What can be done with a rebuild that runs. */
export function renderNext(number: string): string {
  return [
    'To follow it, or to stop it:',
    `  npx facet rebuild show ${number} --watch`,
    `  npx facet rebuild pause ${number}   (then resume or cancel)`,
  ].join('\n');
}
