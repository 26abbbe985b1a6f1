import type { Database } from '@facet/database';
import type { ModelInfo } from '../encoding.ts';
import type { ModelNotes } from '../model/model-notes.ts';

/** The latest notes stay; the update also makes the row come back when it was there before. */
const statement = `
  INSERT INTO model_version (name, version, checksum, dimensions, categories, card, metrics)
  VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::jsonb, '[]'))
  ON CONFLICT (checksum) DO UPDATE SET
    card = coalesce(EXCLUDED.card, model_version.card),
    metrics = coalesce($7::jsonb, model_version.metrics)
  RETURNING id`;

/**
 * The id of a model in the database, known by its checksum; safe to call from many processes at once.
 *
 * @param notes the model's card and numbers; without, those that are there stay
 */
export async function registerModelVersion(
  database: Database,
  model: ModelInfo,
  notes?: ModelNotes,
): Promise<number> {
  const { name, version, checksum, dimensions, categoryLabels } = model;
  const metrics = notes ? JSON.stringify(notes.metrics) : null;
  const result = await database.pool.query<{ id: number }>({
    name: 'register-model-version',
    text: statement,
    values: [name, version, checksum, dimensions, categoryLabels, notes?.card, metrics],
  });
  const [row] = result.rows;
  if (row === undefined) throw new Error('This is a bug: an upsert returned no row.');
  return row.id;
}
