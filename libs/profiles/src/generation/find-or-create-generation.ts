import type { Queryable } from '@facet/database';
import { FacetError } from '@facet/errors';
import { activeGeneration } from './active-generation.ts';

/** The active one, or one that is still being prepared, of this model; the newest first. */
const find = `
  SELECT id FROM generation
  WHERE model_version_id = $1 AND removed_at IS NULL
    AND (activated_at IS NULL OR id = ${activeGeneration})
  ORDER BY id = ${activeGeneration} DESC, id DESC LIMIT 1`;

const create = 'INSERT INTO generation (model_version_id) VALUES ($1) RETURNING id';

/** Two orders at once find the same generation: the model's row is locked first. */
const known = 'SELECT id FROM model_version WHERE id = $1 FOR NO KEY UPDATE';

/**
 * The generation that a rebuild with this model writes into. To be called in a transaction.
 * @throws FacetError NOT_FOUND for a model that no worker has shown yet
 */
export async function findOrCreateGeneration(
  client: Queryable,
  modelVersionId: number,
): Promise<number> {
  if ((await client.query(known, [modelVersionId])).rowCount === 0) {
    throw new FacetError('NOT_FOUND', 'No worker has shown a model with this id.');
  }
  const found = await client.query<{ id: number }>(find, [modelVersionId]);
  if (found.rows[0]) return found.rows[0].id;
  const made = await client.query<{ id: number }>(create, [modelVersionId]);
  if (!made.rows[0]) throw new Error('This is a bug: an insert returned no row.');
  return made.rows[0].id;
}
