import { withSchemaEngine } from './engine.ts';
import { noFilters } from './files.ts';

/** The SQL that leads from one Prisma schema (null: an empty database) to another. Any database at `url` serves. */
export function diffSchemas(url: string, from: string | null, to: string): Promise<string> {
  return withSchemaEngine(url, async (engine) => {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: 'empty' } : target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? '';
  });
}

function target(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}
