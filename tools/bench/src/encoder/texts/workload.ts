import { readFile } from 'node:fs/promises';
import { demoTexts } from './demo-texts.ts';

/** A pass over more would take too long to be repeated. */
const maxTexts = 8_000;
/** The encoder keeps the last 4,096 encodings: fewer different texts than these would measure its cache. */
const minTexts = 6_000;

async function linesOf(file: string): Promise<readonly string[]> {
  const content = await readFile(file, 'utf8');
  return content.split('\n').map((line) => line.trim());
}

/** Every so manieth, so that all parts of the input are there. */
function thinOut(texts: readonly string[]): readonly string[] {
  const step = texts.length / Math.min(texts.length, maxTexts);
  return texts.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Different texts, in the order in which they came. @throws Error for an input that is too small. */
export async function readWorkload(input: string | null): Promise<readonly string[]> {
  const texts = new Set(input === null ? demoTexts() : await linesOf(input));
  texts.delete('');
  if (texts.size < minTexts) {
    throw new Error(
      `At least ${minTexts} different texts are needed, and there are ${texts.size}.`,
    );
  }
  return thinOut([...texts]);
}
