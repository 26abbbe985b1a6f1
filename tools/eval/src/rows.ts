import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse, type Options } from 'csv-parse';

export type CsvRow = Readonly<Record<string, string>>;

/** A file's bytes, unpacked where its name ends in `.gz`. */
function openBytes(path: string): Readable {
  const file = createReadStream(path);
  if (!path.endsWith('.gz')) return file;
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/** The records of a CSV file; a line that does not fit the header is passed over. */
export async function* readCsvRows(path: string, options: Options = {}): AsyncGenerator<CsvRow> {
  const bytes = openBytes(path);
  const parser = parse({ columns: true, bom: true, skip_records_with_error: true, ...options });
  bytes.on('error', (error) => parser.destroy(error));
  yield* bytes.pipe(parser) as AsyncIterable<CsvRow>;
}

/** The values of a file with one JSON document a line. */
export async function* readJsonLines<T>(path: string): AsyncGenerator<T> {
  const lines = createInterface({ input: openBytes(path), crlfDelay: Infinity });
  for await (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as T;
}
