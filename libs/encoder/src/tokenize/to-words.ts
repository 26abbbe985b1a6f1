import type { Span } from './speller.ts';
import type { TextWord } from './worded-text.ts';

/**
 * The words of a text whose first `pieces` the model reads; the last may be cut. Where the spans are not what the
 * model reads (a tokenizer of another kind, which parts a text differently from its words), all is one word.
 *
 * @param first where the pieces begin among the tokens
 */
export function toWords(
  spans: readonly Span[],
  pieces: readonly number[],
  first: number,
): readonly TextWord[] {
  const words: TextWord[] = [];
  let count = 0;
  for (const { start, end, ids } of spans) {
    if (count === pieces.length) break;
    const read = pieces.slice(count, count + ids.length);
    if (read.some((id, index) => id !== ids[index])) break;
    words.push({ start, end, firstToken: first + count, tokenCount: read.length });
    count += read.length;
  }
  if (count === pieces.length) return words;
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  return [{ start, end, firstToken: first, tokenCount: pieces.length }];
}
