/** A word as people see it, and the tokens that the model reads it as. */
export interface TextWord {
  /** Where it begins and ends in the text, in UTF-16 code units */
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly tokenCount: number;
}

/** A text as the model reads it, word by word. */
export interface WordedText {
  /** With the special tokens around them */
  readonly ids: Int32Array;
  /** In the order of the text; together all tokens but the special ones */
  readonly words: readonly TextWord[];
  /** The text is longer than the model reads: its end was left out. */
  readonly isCut: boolean;
  /** The id of [MASK], which stands for a token that is not shown */
  readonly maskId: number;
}
