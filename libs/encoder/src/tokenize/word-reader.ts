import type { Tokenizer } from '@huggingface/tokenizers';
import type { PieceReader } from './piece-reader.ts';
import { createSpeller, type Span } from './speller.ts';
import { isInsideWord, partings } from './word-boundary.ts';

/** The words of a text in their order; it may stop once there are `enough` ids. */
export type WordReader = (text: string, enough: number) => readonly Span[];

const isSame = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((id, index) => id === others[index]);

const idsOf = (spans: readonly Span[]): readonly number[] => spans.flatMap(({ ids }) => ids);

function join(text: string, spans: readonly Span[]): readonly Span[] {
  const words: Span[] = [];
  for (const span of spans) {
    const last = words.at(-1);
    const isOneWord = last?.end === span.start && isInsideWord(text, span.start);
    if (last && isOneWord) {
      words[words.length - 1] = { ...last, end: span.end, ids: [...last.ids, ...span.ids] };
    } else words.push(span);
  }
  return words;
}

/**
 * Finds where words stand. The library gives token ids without their places: these are found by reading ever larger
 * parts until their ids are those of the whole, and within a part by what its pieces spell. What cannot be told apart
 * (a part of which a piece is unknown) is one word.
 */
export function createWordReader(tokenizer: Tokenizer, readPieces: PieceReader): WordReader {
  const read = (text: string): readonly number[] => readPieces(text, Infinity);
  const spell = createSpeller(tokenizer);

  function readPart(part: string, start: number): readonly Span[] {
    const ids = read(part);
    return ids.length === 0 ? [] : spell({ start, end: start + part.length, ids }, part);
  }
  function readChunk(chunk: string, start: number): readonly Span[] {
    const ids = read(chunk);
    for (const parting of partings) {
      const parts = [...chunk.matchAll(parting)];
      const spans = parts.flatMap(({ 0: part, index }) => readPart(part, start + index));
      if (isSame(idsOf(spans), ids)) return spans;
    }
    return readPart(chunk, start);
  }
  return (text, enough) => {
    const spans: Span[] = [];
    let count = 0;
    for (const { 0: chunk, index } of text.matchAll(/\S+/gu)) {
      const found = readChunk(chunk, index);
      spans.push(...found);
      count += idsOf(found).length;
      if (count >= enough) break;
    }
    return join(text, spans);
  };
}
