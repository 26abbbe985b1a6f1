import { z } from 'zod';
import { readJsonLines } from '../import/read/json-lines.ts';

export interface TextToEncode {
  readonly id: string | number;
  readonly text: string;
}

const schema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Told of a line that holds no text, with its number (from 1). */
export type BadLineListener = (line: number, problem: string) => void;

/** The texts of JSON Lines `{"id","text"}`; bad lines are left out and told. */
export async function* readTexts(
  chunks: AsyncIterable<Buffer>,
  onBadLine: BadLineListener,
): AsyncGenerator<TextToEncode> {
  for await (const row of readJsonLines(chunks)) {
    if ('problem' in row) {
      onBadLine(row.line, row.problem);
      continue;
    }
    const parsed = schema.safeParse(row.value);
    if (parsed.success) yield parsed.data;
    else onBadLine(row.line, 'The line needs "id" (a string or number) and "text" (a string).');
  }
}
