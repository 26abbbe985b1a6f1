import { inTransaction, type Database } from '@facet/database';
import { notifyProgress } from '../notify-progress.ts';
import type { ClaimedRange } from './claim-range.ts';

const fold = `
  WITH ended AS (DELETE FROM rebuild_range WHERE id = $2 RETURNING done, failed, skipped)
  UPDATE rebuild r SET done = r.done + ended.done, failed = r.failed + ended.failed,
    skipped = r.skipped + ended.skipped
  FROM ended WHERE r.id = $1`;

/** Gives what the range counted to its rebuild; done twice, it counts once. */
export async function endRange(
  { pool }: Pick<Database, 'pool'>,
  { id, rebuildId }: ClaimedRange,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('SELECT FROM rebuild WHERE id = $1 FOR UPDATE', [rebuildId]);
    await client.query(fold, [rebuildId, id]);
    await notifyProgress(client, rebuildId);
  });
}
