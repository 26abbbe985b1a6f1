import { inTransaction, type Database, type Queryable } from '@facet/database';
import { FacetError } from '@facet/errors';
import { findOrCreateGeneration } from '@facet/profiles';
import { recordAction } from '../control/record-action.ts';
import { loadRebuild } from '../read/load-rebuilds.ts';
import type { RebuildOrder, RebuildRow } from '../types.ts';
import { measureScope, type MeasuredScope } from './measure-scope.ts';

/**
 * A full build that another running rebuild of the generation has done since it was ordered counts for this one, too:
 * two that overlap do no work twice.
 */
const insert = `
  INSERT INTO rebuild (generation_id, mode, filter, person_ids, total, last_person_id,
    running_since, full_since)
  SELECT $1, $2, $3::jsonb, $4::int8[], $5, $6, now(), CASE WHEN $2 = 'FULL'::rebuild_mode THEN
    coalesce((SELECT min(full_since) FROM rebuild
      WHERE generation_id = $1 AND status = 'RUNNING'), now()) END
  RETURNING id::text AS id`;

async function activeGenerationOf(client: Queryable): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    'SELECT generation_id AS id FROM active_generation',
  );
  if (rows[0]) return rows[0].id;
  throw new FacetError('NOT_READY', 'No worker has run yet, so there are no profiles to rebuild.', {
    retryAfterSeconds: 5,
  });
}

/** Writes the order down, in the caller's transaction; what plans it finds it there. */
export async function insertRebuild(
  client: Queryable,
  { scope, mode, actor }: RebuildOrder,
  { people, lastId }: MeasuredScope,
  generationId: number,
): Promise<string> {
  const filter = scope.kind === 'FILTER' ? JSON.stringify(scope.filter) : null;
  const personIds = scope.kind === 'PEOPLE' ? scope.personIds : [];
  const values = [generationId, mode, filter, personIds, people, lastId];
  const [row] = (await client.query<{ id: string }>(insert, values)).rows;
  if (!row) throw new Error('This is a bug: an insert returned no row.');
  await recordAction(client, row.id, 'STARTED', actor);
  return row.id;
}

/**
 * Orders a rebuild. People who come later are not part of it.
 * @throws FacetError NOT_READY before a first worker ran, NOT_FOUND for an unknown model
 */
export async function orderRebuild(
  database: Pick<Database, 'pool'>,
  order: RebuildOrder,
): Promise<RebuildRow> {
  const measured = await measureScope(database, order.scope);
  return inTransaction(database.pool, async (client) => {
    const generationId =
      order.modelVersionId === undefined
        ? await activeGenerationOf(client)
        : await findOrCreateGeneration(client, order.modelVersionId);
    const id = await insertRebuild(client, order, measured, generationId);
    const rebuild = await loadRebuild(client, id);
    if (!rebuild) throw new Error('This is a bug: a rebuild just written is not there.');
    return rebuild;
  });
}
