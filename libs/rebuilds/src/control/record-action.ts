import type { Queryable, RebuildActionKind } from '@facet/database';
import { notifyProgress } from '../notify-progress.ts';

/** Keeps who did what, and tells who watches. */
export async function recordAction(
  client: Queryable,
  rebuildId: string,
  kind: RebuildActionKind,
  actor: string,
): Promise<void> {
  await client.query('INSERT INTO rebuild_action (rebuild_id, kind, actor) VALUES ($1, $2, $3)', [
    rebuildId,
    kind,
    actor,
  ]);
  await notifyProgress(client, rebuildId);
}
