import { mostIterations, trainHead, type ClassWeighting, type TrainedHead } from '@facet/heads';
import { startProgress } from '../terminal/progress.ts';
import { count } from '../terminal/words.ts';
import { TooFewTexts } from './build-training-set.ts';
import type { Embedded } from './embed-texts.ts';

function checkParts({ training, tuning, test }: Embedded, labels: readonly string[]): void {
  const learnt = new Set(training.labels);
  const missing = labels.find((_, label) => !learnt.has(label));
  if (missing === undefined && tuning.labels.length > 0 && test.labels.length > 0) return;
  throw new TooFewTexts(
    `Texts are split by a hash of their words into ${count(training.labels.length)} to learn from, ` +
      `${count(tuning.labels.length)} to tune and ${count(test.labels.length)} to test with` +
      `${missing === undefined ? '' : `, none to learn "${missing}" from`}: more texts are needed.`,
  );
}

/** @throws TooFewTexts where a part of the split has nothing in it */
export function fitHead(
  embedded: Embedded,
  labels: readonly string[],
  classWeighting: ClassWeighting,
): TrainedHead {
  checkParts(embedded, labels);
  const progress = startProgress('Training', mostIterations, 'steps');
  const onIteration = (iteration: number): void => progress.update(iteration, iteration);
  try {
    const options = { labels: labels.length, classWeighting, onIteration };
    const trained = trainHead(embedded.training, embedded.tuning, options);
    // It mostly ends early: when nothing gets better any more.
    progress.update(mostIterations, trained.iterations);
    return trained;
  } finally {
    progress.stop();
  }
}
