import type { Queryable } from '@facet/database';
import { taxonomy } from '@facet/taxonomy';
import { idsByName } from './ids-by-name.ts';

const storeMappings = `
  WITH wanted AS (SELECT * FROM unnest($1::text[], $2::text[]) AS w (source, category_key)),
  known AS (SELECT m.id, m.source FROM wanted JOIN category_mapping m USING (source)),
  added AS (
    INSERT INTO category_mapping (source, category_key, origin)
    SELECT source, category_key, (CASE WHEN category_key IS NULL THEN 'NONE' ELSE 'TAXONOMY' END)::mapping_origin
    FROM wanted
    WHERE NOT EXISTS (SELECT FROM known WHERE known.source = wanted.source)
    ORDER BY source
    ON CONFLICT (source) DO NOTHING
    RETURNING id, source)
  SELECT id::text, source AS name FROM known UNION ALL SELECT id::text, source FROM added`;

/** Notes each category that events name, mapped at once where the taxonomy knows it. Returns the ids by source. */
export async function storeCategorySources(
  client: Queryable,
  sources: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  return idsByName(sources, async (missing) => {
    const values = [missing, missing.map((source) => taxonomy.findByName(source)?.key ?? null)];
    const { rows } = await client.query<{ id: string; name: string }>({
      name: 'events-store-mappings',
      text: storeMappings,
      values,
    });
    return rows;
  });
}
