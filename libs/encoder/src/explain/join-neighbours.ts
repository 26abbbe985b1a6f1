import type { TextWord } from '../tokenize/worded-text.ts';

/** The same words, or where they are more than `most`, as few neighbours joined as make that many. */
export function joinNeighbours(words: readonly TextWord[], most: number): readonly TextWord[] {
  const size = Math.ceil(words.length / most);
  if (size <= 1) return words;
  const joined: TextWord[] = [];
  for (let at = 0; at < words.length; at += size) {
    const group = words.slice(at, at + size);
    const [first = { start: 0, firstToken: 0 }] = group;
    joined.push({
      start: first.start,
      end: group.at(-1)?.end ?? first.start,
      firstToken: first.firstToken,
      tokenCount: group.reduce((sum, { tokenCount }) => sum + tokenCount, 0),
    });
  }
  return joined;
}
