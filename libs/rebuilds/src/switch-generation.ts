import { inTransaction, type Database } from '@facet/database';
import { activateGeneration } from '@facet/profiles';
import { insertRebuild } from './order/order-rebuild.ts';
import { measureScope } from './order/measure-scope.ts';
import { loadRebuild } from './read/load-rebuilds.ts';
import type { RebuildRow } from './types.ts';

/**
 * Lets queries read another generation from now on, and orders a rebuild of whoever is behind in it: people with
 * events since it was last active, or not yet built in it.
 * @returns that rebuild; null where there is no such generation, or it is being removed
 */
export async function switchGeneration(
  database: Pick<Database, 'pool'>,
  generationId: number,
  actor: string,
): Promise<RebuildRow | null> {
  const scope = { kind: 'ALL' } as const;
  const measured = await measureScope(database, scope);
  return inTransaction(database.pool, async (client) => {
    if (!(await activateGeneration(client, generationId))) return null;
    const order = { scope, mode: 'INCREMENTAL', actor } as const;
    return loadRebuild(client, await insertRebuild(client, order, measured, generationId));
  });
}
