import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What Python says of a text; see fixtures/README.md. */
export interface Golden {
  readonly text: string;
  readonly ids: readonly number[];
  readonly embedding: readonly number[];
  /** The vector of [CLS], of length 1 */
  readonly first?: readonly number[];
  readonly sentiment?: readonly number[];
  readonly category?: readonly number[];
}

const place = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

export const tinyHeads = place('tiny-heads');
export const tinyPlain = place('tiny-plain');
export const tinyPooler = place('tiny-pooler');

export function goldensOf(modelDir: string): readonly Golden[] {
  return JSON.parse(readFileSync(`${modelDir}/expected.json`, 'utf8')) as readonly Golden[];
}
