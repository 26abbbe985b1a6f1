export type Fields = Readonly<Record<string, unknown>>;

/** The value at a path like `product.title`; a column of exactly that name goes first. Empty is undefined. */
export function readField(fields: Fields, path: string): unknown {
  const value = Object.hasOwn(fields, path) ? fields[path] : path.split('.').reduce(step, fields);
  return value === '' || value === null ? undefined : value;
}

function step(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Fields)[key];
}
