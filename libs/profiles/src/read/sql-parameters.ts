import { createHash } from 'node:crypto';

/** Collects the values of a statement whose text is put together from parts. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** @returns the typed placeholder, `$3::int` */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

const names = new Map<string, string>();

/** A prepared statement's name; texts are few, as they depend on which parts were asked for alone. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `profiles-${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

export function namedStatement(
  text: string,
  parameters: SqlParameters,
): { name: string; text: string; values: unknown[] } {
  return { name: nameOf(text), text, values: parameters.values };
}
