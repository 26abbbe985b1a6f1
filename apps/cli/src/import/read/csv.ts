import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CommandFailure } from '../../command-failure.ts';
import type { Row } from './row.ts';

const maxRecordBytes = 1024 * 1024;

interface Parsed {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** The records of a CSV file with a header; a line with too few or too many fields is a problem of its own. */
export async function* readCsv(bytes: Readable): AsyncGenerator<Row> {
  const skipped: Row[] = [];
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    max_record_size: maxRecordBytes,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push({
        line: Number(error?.['lines'] ?? 0),
        problem: 'The line does not fit the header.',
      });
      return undefined;
    },
  });
  bytes.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of bytes.pipe(parser) as AsyncIterable<Parsed>) {
      yield* skipped.splice(0);
      yield { line: info.lines, value: record };
    }
    yield* skipped.splice(0);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CommandFailure(`The file is no CSV from here on: ${error.message}`);
  }
}
