import { stat } from 'node:fs/promises';
import { CommandFailure } from '../command-failure.ts';
import { connect } from '../connection/connect.ts';
import type { Settings } from '../connection/settings.ts';
import type { startProgress } from '../terminal/progress.ts';
import { loadMapping } from './mapping/load-mapping.ts';
import type { Mapping } from './mapping/schema.ts';
import type { Format } from './read/row.ts';
import { Rejects } from './rejects.ts';
import { runImport } from './run-import.ts';
import { summarise, type Summary } from './summary.ts';

export interface ImportOptions {
  readonly format?: Format;
  readonly map?: string;
}

/** What the import needs of the command that it is run by. */
export interface ImportContext {
  readonly readSettings: () => Settings;
  readonly startProgress: typeof startProgress;
  /** Ends the command for wrong usage. */
  readonly refuseUsage: (problem: string) => never;
}

export async function importFile(
  file: string,
  options: ImportOptions,
  context: ImportContext,
): Promise<Summary> {
  const { size } = await stat(file).catch((error: Error) => {
    throw new CommandFailure(`${file} cannot be read: ${error.message}`);
  });
  const mapping = options.map === undefined ? undefined : await loadMapping(options.map);
  const format = options.format ?? mapping?.format ?? formatOf(file);
  if (format === undefined) return context.refuseUsage('say --format csv or --format jsonl');
  if (format === 'csv' && mapping === undefined) {
    return context.refuseUsage('a CSV file needs --map, which says how its rows become events');
  }
  return send({ file, size, format, mapping }, context);
}

function formatOf(file: string): Format | undefined {
  if (/\.csv$/i.test(file)) return 'csv';
  return /\.(jsonl|ndjson)$/i.test(file) ? 'jsonl' : undefined;
}

interface Source {
  readonly file: string;
  readonly size: number;
  readonly format: Format;
  readonly mapping: Mapping | undefined;
}

async function send({ size, ...source }: Source, context: ImportContext): Promise<Summary> {
  const { url, key: writeKey } = await connect(context.readSettings(), 'WRITE_KEY');
  const startedMs = Date.now();
  const rejects = new Rejects(source.file);
  const progress = context.startProgress('Importing', size);
  try {
    const totals = await runImport({ ...source, target: { url, writeKey }, rejects, progress });
    progress.update(size, totals.accepted + totals.duplicates + rejects.count);
    return summarise(totals, rejects, Date.now() - startedMs);
  } finally {
    progress.stop();
    rejects.close();
  }
}
