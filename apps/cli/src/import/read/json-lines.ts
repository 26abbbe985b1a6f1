import { splitLines } from './lines.ts';
import type { Row } from './row.ts';

/** The records of JSON Lines; blank lines are no records. */
export async function* readJsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of splitLines(chunks)) {
    line += 1;
    if (text === null) yield { line, problem: 'The line is longer than a million characters.' };
    else if (text.trim() !== '') yield parseLine(text, line);
  }
}

function parseLine(text: string, line: number): Row {
  try {
    // A byte order mark may precede the first record.
    const value: unknown = JSON.parse(line === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { line, value: value as Readonly<Record<string, unknown>> };
    }
    return { line, problem: 'The line holds JSON, but not an object.' };
  } catch {
    return { line, problem: 'The line is not valid JSON.' };
  }
}
