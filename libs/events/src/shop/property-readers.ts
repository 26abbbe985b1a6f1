import { isJsonObject, type JsonObject } from '../json.ts';
import { normaliseText } from '../text/normalise-text.ts';

const idCharacters = 255;
/** Beyond this an amount is a mistake, and would drown every sum. */
const largestAmount = 1e12;
const plainNumber = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** The first of the keys that holds a text. */
export function readText(from: JsonObject, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = from[key];
    const text = typeof value === 'string' ? normaliseText(value) : null;
    if (text !== null) return text;
  }
  return null;
}

/** The first of the keys that holds an id: a short text or a number. */
export function readId(from: JsonObject, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = from[key];
    const id = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (id !== '' && id.length <= idCharacters) return id;
  }
  return null;
}

/** The first of the keys that holds a finite number, also as a text: "12.50", "$1,299.00". */
export function readNumber(from: JsonObject, ...keys: readonly string[]): number | null {
  for (const key of keys) {
    const number = parseNumber(from[key]);
    if (Math.abs(number) <= largestAmount) return number;
  }
  return null;
}

function parseNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  const digits = value.replace(/[\s$€£¥￥]/g, '');
  return plainNumber.test(digits) ? Number(digits.replaceAll(',', '')) : NaN;
}

/** ISO 4217, upper-cased */
export function readCurrency(from: JsonObject): string | null {
  const currency = from['currency'];
  return typeof currency === 'string' && /^[a-z]{3}$/i.test(currency.trim())
    ? currency.trim().toUpperCase()
    : null;
}

export function readObjects(from: JsonObject, key: string): readonly JsonObject[] {
  const value: unknown = from[key];
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
