type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where two JSON values differ by more than `tolerance` (relative above 1); empty where nowhere. */
export function differences(a: Json, b: Json, tolerance = 1e-6, path = '$'): string[] {
  if (typeof a === 'number' && typeof b === 'number') {
    const allowed = tolerance * Math.max(1, Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= allowed ? [] : [`${path}: ${a} ≠ ${b}`];
  }
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    const parts = { a: a as Record<string, Json>, b: b as Record<string, Json> };
    return [...keys].flatMap((key) =>
      differences(parts.a[key] ?? null, parts.b[key] ?? null, tolerance, `${path}.${key}`),
    );
  }
  return a === b ? [] : [`${path}: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`];
}

/** As JSON reads it back; throws on NaN and infinities, which JSON would turn to null. */
export function toJson(value: unknown): Json {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new Error(`${key} is ${part}`);
    return part;
  });
  return JSON.parse(text) as Json;
}
