import { taxonomy } from '@facet/taxonomy';
import { count } from '../terminal/words.ts';

const list = (labels: readonly string[]): string => labels.slice(0, 3).join(', ');

/** How profiles will show categories: by the shipped taxonomy's names, or by the labels themselves. */
export function describeLabels(labels: readonly string[]): readonly string[] {
  const own = labels.filter((label) => taxonomy.get(label) === undefined);
  const keys = labels.length - own.length;
  const named = own.flatMap((label) => {
    const key = taxonomy.findByName(label)?.key;
    return key === undefined ? [] : [`${key} for "${label}"`];
  });
  const whole = `${count(labels.length)} labels: ${count(keys)} keys of the shipped taxonomy, ${count(own.length)} of your own.`;
  if (named.length === 0) return [whole];
  return [
    whole,
    `${count(named.length)} of yours are names of shipped categories; if you mean those, write their keys: ${list(named)}.`,
  ];
}
