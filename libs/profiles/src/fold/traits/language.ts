import type { FoldEvent, FoldItem } from '../signal.ts';
import type { Counts, TraitState } from './trait-state.ts';

type Languages = Pick<TraitState, 'written' | 'read'>;

const isWritten = ({ kind }: FoldItem): boolean => kind === 'SEARCH_QUERY' || kind === 'REVIEW';

function count(counts: Counts, names: readonly string[]): Counts {
  if (names.length === 0) return counts;
  const sums = new Map(counts);
  for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1);
  return [...sums];
}

export function foldLanguages(state: Languages, batch: readonly FoldEvent[]): Languages {
  const items = batch.flatMap((event) => event.items);
  const languages = (some: readonly FoldItem[]): string[] =>
    some.map((item) => item.language).filter((language) => language !== null);
  return {
    written: count(state.written, languages(items.filter(isWritten))),
    read: count(state.read, languages(items.filter((item) => !isWritten(item)))),
  };
}

/** The language of most texts that the person wrote; of those looked at where none was written. */
export function describeLanguage({ written, read }: Languages): string | null {
  const counts = written.length > 0 ? written : read;
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
