import { traitTable } from './trait-table.ts';

const header = `# Traits

What a person's events say in plain numbers, as \`Profile.traits\` shows them. Computed when the profile is
built; how the other parts of a profile come about is in [profiles.md](profiles.md).

<!-- Written from libs/profiles/src/fold/traits/trait-table.ts by: npm run generate -w @facet/profiles -->
`;

/** The text of docs/traits.md, from the one table of traits. */
export function renderTraitsDocument(): string {
  const entries = Object.entries(traitTable).map(([name, { type, unit, how }]) => {
    const kind = unit === null ? type : `${type}; ${unit}`;
    return `- **${name}** (${kind}): ${how}`;
  });
  return `${header}\n${entries.join('\n')}\n`;
}
