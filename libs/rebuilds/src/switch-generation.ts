import { inTransaction, type Database, type Queryable } from '@facet/database';
import { FacetError } from '@facet/errors';
import { activateGeneration } from '@facet/profiles';
import { insertRebuild } from './order/order-rebuild.ts';
import { measureScope } from './order/measure-scope.ts';
import { loadRebuild } from './read/load-rebuilds.ts';
import type { RebuildRow } from './types.ts';

export interface Switch {
  readonly generationId: number;
  readonly actor: string;
  /** A generation that is not complete yet may be taken, too. */
  readonly force?: boolean;
}

/** One that was active before is complete up to what came since; a new one after a rebuild of everybody. */
const completeness = `
  SELECT g.activated_at IS NOT NULL OR EXISTS (
    SELECT FROM rebuild WHERE generation_id = g.id AND status = 'DONE' AND filter IS NULL
      AND cardinality(person_ids) = 0) AS "isComplete"
  FROM generation g WHERE g.id = $1`;

async function requireComplete(client: Queryable, generationId: number): Promise<void> {
  const { rows } = await client.query<{ isComplete: boolean }>(completeness, [generationId]);
  if (rows[0]?.isComplete !== false) return;
  const text =
    'No rebuild of everybody has ended in this generation yet: many people would have no profile. ' +
    'Wait for it, or force the switch.';
  throw new FacetError('BAD_INPUT', text);
}

/**
 * Lets queries read another generation from now on, and orders a rebuild of whoever is behind in it: people with
 * events since it was last active, or not yet built in it.
 * @returns that rebuild; null where there is no such generation, or it is being removed
 * @throws FacetError BAD_INPUT for one that is not complete, unless forced
 */
export async function switchGeneration(
  database: Pick<Database, 'pool'>,
  { generationId, actor, force = false }: Switch,
): Promise<RebuildRow | null> {
  const scope = { kind: 'ALL' } as const;
  const measured = await measureScope(database, scope);
  return inTransaction(database.pool, async (client) => {
    if (!force) await requireComplete(client, generationId);
    if (!(await activateGeneration(client, generationId))) return null;
    const order = { scope, mode: 'INCREMENTAL', actor } as const;
    return loadRebuild(client, await insertRebuild(client, order, measured, generationId));
  });
}
