import { sentimentLabels, type Task } from '@facet/encoder';
import { longestLabel } from './training-set.ts';

/** Why something can't be a label; undefined for what can. */
export function problemOfLabel(label: string, task: Task): string | undefined {
  if (task === 'sentiment') {
    const isOne = (sentimentLabels as readonly string[]).includes(label);
    return isOne ? undefined : `the label "${label}" is none of ${sentimentLabels.join(', ')}`;
  }
  if (label === '') return 'there is no label';
  if (label.length > longestLabel) return `the label has more than ${longestLabel} characters`;
  return /[\p{Cc}\p{Cs}]/u.test(label) ? 'the label holds a control character' : undefined;
}

/** The labels in the order that a head gives them: sentiment's own, names by their alphabet. */
export function orderLabels(labels: Iterable<string>, task: Task): readonly string[] {
  const found = new Set(labels);
  return task === 'sentiment'
    ? sentimentLabels.filter((label) => found.has(label))
    : [...found].sort();
}
