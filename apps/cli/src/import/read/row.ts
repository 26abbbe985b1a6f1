/** One record of a file, or why it can't be read. Lines count from 1. */
export type Row =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: string };

export type Format = 'csv' | 'jsonl';
