import type { Database, Queryable } from '@facet/database';
import { activeGeneration, lockActiveGeneration } from './active-generation.ts';

const order = `
  UPDATE generation SET removed_at = coalesce(removed_at, now())
  WHERE id = $1 AND id <> ${activeGeneration}`;

/**
 * Orders the removal of a generation's profiles and, where no other generation has its model, of that model's
 * encodings. Events and texts stay: all of it can be computed again. To be called in a transaction.
 * @returns false where there is no such generation, or queries read it
 */
export async function orderRemoval(client: Queryable, generationId: number): Promise<boolean> {
  await client.query(lockActiveGeneration);
  return (await client.query(order, [generationId])).rowCount === 1;
}

/** Tables by the rows that go with one generation. Profiles last: an unfinished removal still shows them. */
const ofGeneration = ['interest', 'profile_state', 'profile'] as const;

const removePiece = (table: string): string => `
  DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM ${table} WHERE generation_id = $1 LIMIT $2))`;

const removeEncodings = `
  DELETE FROM encoding WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM encoding WHERE model_version_id = $1 AND NOT EXISTS (
      SELECT FROM generation WHERE model_version_id = $1 AND removed_at IS NULL) LIMIT $2))`;

interface Removal {
  readonly id: number;
  readonly modelVersionId: number;
}

/** Removes up to `limit` rows of what is ordered to go. @returns whether more is to be removed */
export async function removeNextPiece(
  { pool }: Pick<Database, 'pool'>,
  limit: number,
): Promise<boolean> {
  const { rows } = await pool.query<Removal>(
    `SELECT id, model_version_id AS "modelVersionId" FROM generation
     WHERE removed_at IS NOT NULL ORDER BY id LIMIT 1`,
  );
  const [removal] = rows;
  if (!removal) return false;
  for (const table of ofGeneration) {
    if ((await pool.query(removePiece(table), [removal.id, limit])).rowCount) return true;
  }
  const { rowCount } = await pool.query(removeEncodings, [removal.modelVersionId, limit]);
  if (rowCount) return true;
  await pool.query('DELETE FROM generation WHERE id = $1', [removal.id]);
  return true;
}
