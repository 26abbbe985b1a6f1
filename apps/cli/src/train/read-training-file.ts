import type { Readable } from 'node:stream';
import { readLabelledRows, WrongTable, type LabelledRow } from '../evaluate/read-labelled.ts';
import type { Task } from '@facet/encoder';
import { count } from '../terminal/words.ts';
import type { NamedText } from './build-training-set.ts';
import { problemOfLabel } from './labels.ts';
import { mostTexts } from './training-set.ts';

function toNamedText(row: LabelledRow, task: Task): NamedText {
  const text = row.text.trim();
  const label = row.label.normalize('NFC');
  const problem = text === '' ? 'there is no text' : problemOfLabel(label, task);
  if (problem !== undefined) throw new WrongTable(`line ${row.line}: ${problem}.`);
  return { text, label };
}

/** The rows of a CSV file with the columns `text,label`. @throws WrongTable naming the line of the first bad one */
export async function readTrainingFile(bytes: Readable, task: Task): Promise<readonly NamedText[]> {
  const rows: NamedText[] = [];
  for await (const row of readLabelledRows(bytes)) {
    if (rows.length === mostTexts) {
      throw new WrongTable(`line ${row.line}: more than ${count(mostTexts)} rows; take a sample.`);
    }
    rows.push(toNamedText(row, task));
  }
  return rows;
}
