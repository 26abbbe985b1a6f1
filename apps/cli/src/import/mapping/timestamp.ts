import { readField, type Fields } from './field.ts';
import { RowProblem } from './row-problem.ts';
import type { TimestampFormat, TimestampSource } from './schema.ts';

/** Text without a zone is UTC. Each gives epoch milliseconds, or NaN. */
const readers = {
  iso: (text) => Date.parse(text),
  epoch_s: (text) => Number(text) * 1000,
  epoch_ms: (text) => Number(text),
  'YYYY-MM-DD HH:mm:ss UTC': (text) => readUtc(text.replace(/ UTC$/, '')),
  'YYYY-MM-DD HH:mm:ss': (text) => readUtc(text),
  'YYYY-MM-DD': (text) => readUtc(`${text} 00:00:00`),
} as const satisfies Record<TimestampFormat, (text: string) => number>;

function readUtc(text: string): number {
  const isWhole = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text);
  return isWhole ? Date.parse(`${text.replace(' ', 'T')}Z`) : Number.NaN;
}

/** ISO 8601 in UTC. @throws RowProblem where the field is missing or has another format */
export function readTimestamp({ field, format }: TimestampSource, fields: Fields): string {
  const raw = readField(fields, field);
  if (raw === undefined) throw new RowProblem(`${field} is missing.`);
  const date = new Date(readers[format](String(raw)));
  if (Number.isNaN(date.getTime())) throw new RowProblem(`${field} is no time as ${format}.`);
  return date.toISOString();
}
