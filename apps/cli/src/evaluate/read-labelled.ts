import type { Readable } from 'node:stream';
import { readCsv } from '../import/read/csv.ts';
import type { Row } from '../import/read/row.ts';

export interface LabelledText {
  readonly text: string;
  /** Index into the labels of the task. */
  readonly truth: number;
}

/** The file is not what the command needs: wrong usage, not a failure. */
export class WrongTable extends Error {}

const wished = 'The file needs a header with the columns text and label';

function toLabelled(row: Row, labels: readonly string[]): LabelledText {
  if ('problem' in row) throw new WrongTable(`line ${row.line}: ${row.problem}`);
  const { text, label } = row.value;
  if (typeof text !== 'string' || typeof label !== 'string') {
    throw new WrongTable(`${wished}; it has ${Object.keys(row.value).join(', ')}.`);
  }
  const truth = labels.indexOf(label.trim());
  if (truth !== -1) return { text, truth };
  throw new WrongTable(`line ${row.line}: the label "${label}" is none of ${labels.join(', ')}.`);
}

/** The rows of a CSV file with the columns `text,label`. @throws WrongTable for the first row that has none of the labels */
export async function* readLabelled(
  bytes: Readable,
  labels: readonly string[],
): AsyncGenerator<LabelledText> {
  let rows = 0;
  for await (const row of readCsv(bytes)) {
    yield toLabelled(row, labels);
    rows += 1;
  }
  if (rows === 0) throw new WrongTable(`${wished}, and at least one row.`);
}
