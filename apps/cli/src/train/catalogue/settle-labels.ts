import { taxonomy } from '@facet/taxonomy';
import type { NamedText } from '../build-training-set.ts';
import { fewestTexts } from '../training-set.ts';

export interface SettledLabels {
  readonly rows: readonly NamedText[];
  /** Titles whose category has too few, also with all that is above it */
  readonly leftOut: number;
}

/** From the top down to the category itself; one of the shop's own has no levels. */
const pathOf = (key: string): readonly string[] => [
  ...taxonomy.ancestors(key).map((category) => category.key),
  key,
];

function textsByLabel(rows: readonly NamedText[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { text, label } of rows) {
    const known = texts.get(label) ?? new Set();
    texts.set(label, known.add(text));
  }
  return texts;
}

/** Those of labels with too few texts move one level up, where there is one. */
function liftRare(rows: readonly NamedText[], level: number): readonly NamedText[] {
  const texts = textsByLabel(rows);
  return rows.map((row) => {
    const path = pathOf(row.label);
    const isRare = (texts.get(row.label)?.size ?? 0) < fewestTexts;
    const parent = path.at(-2);
    return isRare && path.length === level && parent !== undefined
      ? { ...row, label: parent }
      : row;
  });
}

/**
 * Categories fine enough to be of use and frequent enough to be learnt: none deeper than `depth` levels, and one with
 * too few titles is taken for the one above it, from the bottom up.
 */
export function settleLabels(titles: readonly NamedText[], depth: number): SettledLabels {
  let rows: readonly NamedText[] = titles.map(({ text, label }) => ({
    text,
    label: pathOf(label).slice(0, depth).at(-1) ?? label,
  }));
  for (let level = depth; level > 1; level -= 1) rows = liftRare(rows, level);
  const texts = textsByLabel(rows);
  const enough = rows.filter(({ label }) => (texts.get(label)?.size ?? 0) >= fewestTexts);
  return { rows: enough, leftOut: rows.length - enough.length };
}
