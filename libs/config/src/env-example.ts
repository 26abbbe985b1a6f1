import { variables } from './variables.ts';

const header = `# Every variable that Facet reads, with its default. Copy to .env or export what you change.
# Written by: npm run generate -w @facet/config
`;

/** The text of `.env.example`, from the one table of variables. */
export function renderEnvExample(): string {
  const entries = Object.entries(variables).map(([name, schema]) => {
    const value: unknown = schema.safeParse(undefined).data;
    return `# ${schema.description}\n# ${name}=${value === undefined ? '' : String(value)}\n`;
  });
  return [header, ...entries].join('\n');
}
