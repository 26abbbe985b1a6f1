import type { Database } from '@facet/database';
import type { ModelInfo } from '../encoding.ts';

/** The update changes nothing, but makes the row come back when it was there before. */
const statement = `
  INSERT INTO model_version (name, version, checksum, dimensions, categories)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (checksum) DO UPDATE SET checksum = EXCLUDED.checksum
  RETURNING id`;

/** The id of a model in the database, known by its checksum; safe to call from many processes at once. */
export async function registerModelVersion(database: Database, model: ModelInfo): Promise<number> {
  const { name, version, checksum, dimensions, categoryLabels } = model;
  const result = await database.pool.query<{ id: number }>({
    name: 'register-model-version',
    text: statement,
    values: [name, version, checksum, dimensions, categoryLabels],
  });
  const [row] = result.rows;
  if (row === undefined) throw new Error('This is a bug: an upsert returned no row.');
  return row.id;
}
