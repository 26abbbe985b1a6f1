import type { JsonObject } from '../json.ts';
import { cut } from '../text/normalise-text.ts';

const sourceCharacters = 255;

/** A category as events say it, in the form that mappings are kept under: NFKC, trimmed, lower-cased. */
export function categorySource(name: string): string | null {
  const source = name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  return source === '' ? null : cut(source, sourceCharacters).trim();
}

/** A category stands as a name, a path, or a list of names from the top down. */
export function readCategory(from: JsonObject, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value: unknown = from[key];
    const names: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts = names.filter((name) => typeof name === 'string');
    const source = categorySource(texts.join(' > '));
    if (source !== null) return source;
  }
  return null;
}
