import type { ClassWeighting } from '@facet/heads';
import type { EncoderOptions } from '../encode/encoder-options.ts';
import type { Task } from '@facet/encoder';

export interface TrainOptions extends EncoderOptions {
  readonly task: Task;
  readonly input?: string;
  readonly fromCatalogue?: boolean;
  /** Levels of the taxonomy to tell apart, of a catalogue */
  readonly depth: number;
  readonly output: string;
  readonly name?: string;
  readonly classWeights: ClassWeighting;
  readonly json?: boolean;
}
