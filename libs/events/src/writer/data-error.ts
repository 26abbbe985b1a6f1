/** PostgreSQL's classes "data exception" and "program limit exceeded": what was sent cannot be stored. */
const aboutData = /^(?:22|54)/;

/** Whether the database refuses a value: another batch of the same transaction may be free of it. */
export function isAboutData(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.length === 5 && aboutData.test(code);
}
