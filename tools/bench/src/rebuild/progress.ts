/** For whoever waits: what comes next, where scripts do not read. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
