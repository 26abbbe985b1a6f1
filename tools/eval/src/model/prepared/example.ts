import { tasks } from '@facet/encoder';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** A head of several levels counts twice: `category` is its first level, `subcategory` its second. */
export const measuredTasks = [...tasks, 'subcategory'] as const;
export type MeasuredTask = (typeof measuredTasks)[number];

/** A text as the step `prepare` of tools/train writes it, one a line. */
export interface Example {
  readonly text: string;
  readonly language: Language;
  readonly source: string;
  readonly kind: string;
  readonly sentiment: string | null;
  readonly category: string | null;
  readonly subcategory: string | null;
  readonly split: 'train' | 'dev' | 'test';
}

/** Two texts that mean the same */
export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly source: string;
  readonly split: string;
  /** Held out, and yet a training pair holds one of its texts, as a dictionary does */
  readonly is_taught: boolean;
}

export const labelOf = (example: Example, task: MeasuredTask): string | null => example[task];

const withoutOpinion = new Set(['title', 'query', 'name']);

/**
 * The groups that a labelled text is reported in; as `facet_train/test_sets.py`. Texts without an opinion are easy and
 * would flatter the sentiment head, so that they stand apart.
 */
export function groupsOf({ kind, source }: Example, task: MeasuredTask): readonly string[] {
  if (task === 'sentiment' && withoutOpinion.has(kind)) return ['texts without an opinion'];
  const from = `source: ${source}${kind === 'review_title' ? ' (headlines)' : ''}`;
  return task === 'sentiment' ? ['all reviews', from] : ['all', `kind: ${kind}`, from];
}
