import { formatTable, type Cell } from './table.ts';

export interface Report {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What scripts read: printed last, as one line of JSON. */
  readonly figures: Readonly<Record<string, number>>;
}

/** Prints what a benchmark found: a table for people and, as the last line, its figures for scripts. */
export function printReport({ title, header, rows, figures }: Report): void {
  const rounded = Object.entries(figures).map(([name, value]) => [name, round(value)]);
  process.stdout.write(`\n${title}\n\n${formatTable(header, rows)}\n\n`);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
}

const round = (value: number): number => Number(value.toPrecision(4));
