import { StringDecoder } from 'node:string_decoder';

const maxLineCharacters = 1024 * 1024;

/**
 * The lines of a stream of bytes; null for one that is too long to be a record.
 * Only line feeds end a line: node:readline also splits at U+2028, which JSON may hold in a string.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let tooLong = false;
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      yield tooLong || line.length > maxLineCharacters ? null : withoutReturn(line);
      tooLong = false;
    }
    if (rest.length > maxLineCharacters) {
      rest = '';
      tooLong = true;
    }
  }
  rest += decoder.end();
  if (tooLong) yield null;
  else if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
