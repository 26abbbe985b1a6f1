const errorLevel = 50;

/**
 * What a line of a service says to the one at the terminal: errors in short, nothing for the rest.
 * Lines on stderr that are no log records come from Node itself and are shown.
 */
export function noticeOf(line: string, stream: 'stdout' | 'stderr'): string | undefined {
  if (line.trim() === '') return undefined;
  const record = parse(line);
  if (record === undefined) return stream === 'stderr' ? line : undefined;
  return (record.level ?? 0) >= errorLevel ? (record.msg ?? 'an error') : undefined;
}

/** The line that a service prints when it does its work. */
export function isReadyLine(line: string): boolean {
  return /^Facet's \w+ is ready\b/.test(line);
}

interface LogRecord {
  readonly level?: number;
  readonly msg?: string;
}

function parse(line: string): LogRecord | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogRecord;
  } catch {
    return undefined;
  }
}
