type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Sums of the same numbers in another order */
const usualTolerance = 1e-6;

/** They depend on the moment of the build, and two builds are some minutes apart. */
const ofTheMoment: ReadonlySet<string> = new Set(['strength', 'trend', 'recencyDays']);
const tolerance = (key: string): number => (ofTheMoment.has(key) ? 1e-2 : usualTolerance);

/** What an entry of a list is about: lists are compared by that, so that two of nearly the same rank may swap. */
function nameOf(entry: Json): string | null {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return null;
  const { category, brand, event, text, currency } = entry as { readonly [key: string]: Json };
  if (event) return `${JSON.stringify(event)} ${JSON.stringify(text ?? null)}`;
  return (
    [category, brand, currency].flatMap((one) => (one ? [JSON.stringify(one)] : []))[0] ?? null
  );
}

function byName(list: readonly Json[]): Json {
  const names = list.map(nameOf);
  const isNamed = names.every((name) => name !== null) && new Set(names).size === names.length;
  return isNamed
    ? Object.fromEntries(list.map((entry, index) => [names[index], entry]))
    : { ...list };
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isSame(key: string, one: Json, other: Json): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= tolerance(key) * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Where two profiles differ, each place in words; none when they are equal. */
export function compareProfiles(found: unknown, expected: unknown): readonly string[] {
  return compare('', found as Json, expected as Json);
}

function compare(place: string, found: Json = null, expected: Json = null): readonly string[] {
  const [one, other] = [found, expected].map((value) =>
    Array.isArray(value) ? byName(value) : value,
  ) as [Json, Json];
  if (isObject(one) && isObject(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].flatMap((key) => compare(`${place}.${key}`, one[key], other[key]));
  }
  const key = place.slice(place.lastIndexOf('.') + 1);
  if (isSame(key, one, other)) return [];
  return [`${place.slice(1)}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
}
