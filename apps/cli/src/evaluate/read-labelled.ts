import type { Readable } from 'node:stream';
import { readCsv } from '../import/read/csv.ts';
import type { Row } from '../import/read/row.ts';

export interface LabelledText {
  readonly text: string;
  /** Index into the labels of the task. */
  readonly truth: number;
}

/** A row as it stands in the file. */
export interface LabelledRow {
  readonly line: number;
  readonly text: string;
  /** Without the space around it */
  readonly label: string;
}

/** The file is not what the command needs: wrong usage, not a failure. */
export class WrongTable extends Error {}

const wished = 'The file needs a header with the columns text and label';

function toRow(row: Row): LabelledRow {
  if ('problem' in row) throw new WrongTable(`line ${row.line}: ${row.problem}`);
  const { text, label } = row.value;
  if (typeof text === 'string' && typeof label === 'string') {
    return { line: row.line, text, label: label.trim() };
  }
  throw new WrongTable(`${wished}; it has ${Object.keys(row.value).join(', ')}.`);
}

/** The rows of a CSV file with the columns `text,label`. @throws WrongTable for the first row that is none */
export async function* readLabelledRows(bytes: Readable): AsyncGenerator<LabelledRow> {
  let rows = 0;
  for await (const row of readCsv(bytes)) {
    yield toRow(row);
    rows += 1;
  }
  if (rows === 0) throw new WrongTable(`${wished}, and at least one row.`);
}

/** The same with labels that are known. @throws WrongTable for the first row that has none of them */
export async function* readLabelled(
  bytes: Readable,
  labels: readonly string[],
): AsyncGenerator<LabelledText> {
  for await (const { line, text, label } of readLabelledRows(bytes)) {
    const truth = labels.indexOf(label);
    if (truth === -1) {
      const known = labels.join(', ');
      throw new WrongTable(`line ${line}: the label "${label}" is none of ${known}.`);
    }
    yield { text, truth };
  }
}
