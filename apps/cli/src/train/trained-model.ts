import type { Encoder, ModelFolder, Task } from '@facet/encoder';
import type { ClassWeighting, Part, TrainedHead } from '@facet/heads';
import { embedTexts, type Embedded } from './embed-texts.ts';
import { fitHead } from './fit-head.ts';
import { measureHead, type Measured } from './measure-head.ts';
import type { TrainingSet } from './training-set.ts';

/** What came of a training, before it is written. */
export interface TrainedModel {
  readonly task: Task;
  readonly base: ModelFolder;
  readonly labels: readonly string[];
  /** Texts to learn from, to tune and to test with */
  readonly texts: Readonly<Record<Part, number>>;
  readonly classWeighting: ClassWeighting;
  readonly trained: TrainedHead;
  /** The trained head first */
  readonly measured: readonly Measured[];
  /** Wall-clock time of encoding and training */
  readonly seconds: number;
}

const sizesOf = ({ training, tuning, test }: Embedded): TrainedModel['texts'] => ({
  training: training.labels.length,
  tuning: tuning.labels.length,
  test: test.labels.length,
});

/** @throws TooFewTexts */
export async function trainModel(
  encoder: Encoder,
  base: ModelFolder,
  set: TrainingSet,
  task: Task,
  classWeighting: ClassWeighting,
): Promise<TrainedModel> {
  const startMs = performance.now();
  const { labels } = set;
  const embedded = await embedTexts(encoder, set);
  const trained = fitHead(embedded, labels, classWeighting);
  const measured = measureHead(trained.head, embedded, labels, task, base.info);
  const seconds = (performance.now() - startMs) / 1000;
  return {
    task,
    base,
    labels,
    texts: sizesOf(embedded),
    classWeighting,
    trained,
    measured,
    seconds,
  };
}
