import { readField, type Fields } from './field.ts';
import { RowProblem } from './row-problem.ts';
import type { Source } from './schema.ts';

/** What a source says for a row; undefined where the row says nothing. @throws RowProblem */
export function readSource(source: Source, fields: Fields): unknown {
  if (source.value !== undefined) return source.value;
  const raw =
    source.template === undefined
      ? readField(fields, source.field ?? '')
      : fillTemplate(source.template, fields);
  if (raw === undefined) return source.default;
  return source.table === undefined ? convert(raw, source) : lookUp(raw, source, source.table);
}

/** Missing fields leave nothing, and a template that nothing fills is nothing. */
function fillTemplate(template: string, fields: Fields): string | undefined {
  let filled = false;
  const text = template.replace(/\{([^{}]+)\}/g, (_, path: string) => {
    const value = readField(fields, path);
    filled ||= value !== undefined;
    return value === undefined ? '' : String(value);
  });
  return filled ? text.trim() : undefined;
}

function lookUp(raw: unknown, source: Source, table: NonNullable<Source['table']>): unknown {
  const key = String(raw);
  if (Object.hasOwn(table, key)) return table[key];
  if (source.default !== undefined) return source.default;
  throw new RowProblem(`${nameOf(source)} has a value that is not in its table.`);
}

function convert(raw: unknown, source: Source): unknown {
  if (source.as === 'number') return toNumber(raw, source);
  if (source.as === 'boolean') return /^(true|1|yes|y)$/i.test(String(raw));
  return source.as === 'text' ? String(raw) : raw;
}

function toNumber(raw: unknown, source: Source): number {
  const number = Number(raw);
  if (Number.isFinite(number)) return number;
  throw new RowProblem(`${nameOf(source)} is not a number.`);
}

function nameOf(source: Source): string {
  return source.field ?? source.template ?? 'A value';
}
