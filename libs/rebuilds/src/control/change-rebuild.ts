import {
  inTransaction,
  type Database,
  type Queryable,
  type RebuildActionKind,
} from '@facet/database';
import { isRowId } from '@facet/profiles/sql';
import { loadRebuild } from '../read/load-rebuilds.ts';
import type { RebuildRow } from '../types.ts';
import { recordAction } from './record-action.ts';

/** Returns whether it changed anything. The rebuild's row is locked before those of its ranges, as everywhere. */
export type Change = (client: Queryable, id: string) => Promise<boolean>;

/** Sets what is known of the time it ran. */
export const stopClock = `running_since = NULL,
  ran_seconds = ran_seconds + coalesce(extract(epoch FROM now() - running_since), 0)`;

/** Makes a change in one transaction and keeps who made it. @returns the rebuild after it, null where there is none */
export async function changeRebuild(
  { pool }: Pick<Database, 'pool'>,
  id: string,
  kind: RebuildActionKind,
  actor: string,
  change: Change,
): Promise<RebuildRow | null> {
  if (!isRowId(id)) return null;
  return inTransaction(pool, async (client) => {
    if (await change(client, id)) await recordAction(client, id, kind, actor);
    return loadRebuild(client, id);
  });
}
