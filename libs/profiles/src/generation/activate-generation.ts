import type { Queryable } from '@facet/database';
import { lockActiveGeneration } from './active-generation.ts';

/**
 * The row of `active_generation` is what queries read: they see the switch between two statements. `activated_at`
 * keeps an older generation from being prepared further.
 */
const statement = `
  WITH wished AS (
    UPDATE generation SET activated_at = now() WHERE id = $1 AND removed_at IS NULL RETURNING id)
  UPDATE active_generation SET generation_id = wished.id FROM wished`;

/**
 * Switches queries to another generation, at once and for all of them. To be called in a transaction.
 * @returns false where there is no such generation, or its removal is ordered
 */
export async function activateGeneration(
  client: Queryable,
  generationId: number,
): Promise<boolean> {
  await client.query(lockActiveGeneration);
  return (await client.query(statement, [generationId])).rowCount === 1;
}
