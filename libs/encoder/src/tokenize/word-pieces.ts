import { z } from 'zod';

/** The WordPiece model of a `tokenizer.json`; older files do not name its type. */
export const wordPieceSchema = z.object({
  type: z.literal('WordPiece').optional(),
  merges: z.undefined().optional(),
  unk_token: z.string(),
  continuing_subword_prefix: z.string(),
  max_input_chars_per_word: z.int().positive().default(100),
  vocab: z.record(z.string(), z.int()),
});

export type WordPieceModel = z.infer<typeof wordPieceSchema>;

/** Pieces by their UTF-16 units: one step of a walk through a word is one look-up of a number. */
class PieceTree {
  /** Of the piece that ends here */
  #id: number | null = null;
  readonly #next = new Map<number, PieceTree>();

  add(piece: string, id: number): void {
    const last = piece
      .split('')
      .reduce<PieceTree>((tree, unit) => tree.#step(unit.charCodeAt(0)), this);
    last.#id = id;
  }

  #step(unit: number): PieceTree {
    const known = this.#next.get(unit);
    if (known) return known;
    const created = new PieceTree();
    this.#next.set(unit, created);
    return created;
  }

  /** The longest piece that stands at `start`, and where it ends; null when none does. */
  longestAt(word: string, start: number): { readonly id: number; readonly end: number } | null {
    let found: { id: number; end: number } | null = null;
    let tree = this.#next.get(word.charCodeAt(start));
    for (let end = start + 1; tree; end += 1) {
      if (tree.#id !== null) found = { id: tree.#id, end };
      tree = tree.#next.get(word.charCodeAt(end));
    }
    return found;
  }
}

/**
 * Splits words into the longest pieces of a vocabulary, from left to right: WordPiece. The library tries all lengths
 * and takes the cube of a word's; where Chinese characters are not parted, a word is a whole sentence.
 */
export class WordPieces {
  readonly #starts = new PieceTree();
  readonly #continuations: PieceTree;
  readonly #longestWord: number;
  readonly #unknown: readonly number[];

  constructor(model: WordPieceModel) {
    const prefix = model.continuing_subword_prefix;
    this.#continuations = prefix === '' ? this.#starts : new PieceTree();
    for (const [piece, id] of Object.entries(model.vocab)) {
      this.#starts.add(piece, id);
      if (prefix !== '' && piece.startsWith(prefix)) {
        this.#continuations.add(piece.slice(prefix.length), id);
      }
    }
    this.#longestWord = model.max_input_chars_per_word;
    this.#unknown = [model.vocab[model.unk_token] ?? 0];
  }

  /** The ids of a word's pieces; that of [UNK] alone where some part of it is no piece. */
  idsOf(word: string): readonly number[] {
    if (this.#isTooLong(word)) return this.#unknown;
    const ids: number[] = [];
    for (let start = 0; start < word.length;) {
      const found = (start === 0 ? this.#starts : this.#continuations).longestAt(word, start);
      if (found === null) return this.#unknown;
      ids.push(found.id);
      start = found.end;
    }
    return ids;
  }

  /** Characters count, and some are two units. */
  #isTooLong(word: string): boolean {
    return word.length > this.#longestWord && [...word].length > this.#longestWord;
  }
}
