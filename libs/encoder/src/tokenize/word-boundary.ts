const mark = String.raw`[\p{P}$+<=>^\u0060|~]`;
const han = String.raw`\p{Script=Han}`;
const letter = String.raw`(?!${han})[\p{L}\p{N}\p{M}]`;

/**
 * Ways to part what stands between spaces, the finest first: tokenizers of the BERT family part it at punctuation
 * marks, and most of them at Chinese characters too.
 */
export const partings = [
  new RegExp(`${han}|${mark}|(?:(?!${han}|${mark}).)+`, 'gsu'),
  new RegExp(`${mark}|(?:(?!${mark}).)+`, 'gsu'),
] as const;

/** Between two letters or digits, at the apostrophe of “don't” and the hyphen of “e-mail”, or between equal marks as in “!!!” */
const insideWord = new RegExp(
  [
    `(?<=${letter})(?=['’-]?${letter})`,
    `(?<=${letter}['’-])(?=${letter})`,
    String.raw`(?<=(?<same>[\p{P}\p{S}]))(?=\k<same>)`,
  ].join('|'),
  'uy',
);

/** Whether pieces that meet at `offset` belong to one word. Chinese has no spaces: there each piece is a word. */
export function isInsideWord(text: string, offset: number): boolean {
  insideWord.lastIndex = offset;
  return insideWord.test(text);
}
