import type { Json } from '@facet/privacy';

/** PostgreSQL takes neither NUL nor half a surrogate pair; in serialised JSON both show as escapes. */
const unstorableEscape = /\\u0000|\\ud[89a-f]/;
const unstorable = /\0|\p{Surrogate}/gu;

/** Whether a text holds what PostgreSQL refuses to store. */
export function isUnstorable(text: string): boolean {
  unstorable.lastIndex = 0;
  return unstorable.test(text);
}

/** Whether JSON, as `JSON.stringify` wrote it, may hold what PostgreSQL refuses. */
export function mayBeUnstorable(serialised: string): boolean {
  return unstorableEscape.test(serialised);
}

/** The value without NUL characters and with U+FFFD for each lone surrogate, in keys as well. */
export function cleanJson(value: Json): Json {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cleanJson);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [cleanText(key), cleanJson(item as Json)]),
  );
}

function cleanText(text: string): string {
  return text.replace(unstorable, (found) => (found === '\0' ? '' : '\ufffd'));
}

/** Whether objects and lists are nested deeper than `levels`. Looks no deeper than that. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
