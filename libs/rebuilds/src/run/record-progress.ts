import { inTransaction, type Database, type RebuildStatus } from '@facet/database';
import { notifyProgress } from '../notify-progress.ts';
import type { PersonOutcome } from './build-person.ts';
import type { ClaimedRange } from './claim-range.ts';

/** Fenced by where the range stood: of two jobs that did the same people, one counts them. */
const advance = `
  UPDATE rebuild_range g SET after_id = $3, starts = 0, done = done + $4, failed = failed + $5,
    skipped = skipped + $6
  WHERE g.id = $1 AND g.after_id = $2
  RETURNING (SELECT status FROM rebuild WHERE id = g.rebuild_id) AS status`;

/** A person may have been erased since. */
const addFailures = `
  INSERT INTO rebuild_failure (rebuild_id, person_id, error_code, error_message)
  SELECT $1, id, f.code, f.message
  FROM unnest($2::int8[], $3::text[], $4::text[]) AS f (person_id, code, message)
  JOIN person ON person.id = f.person_id
  ON CONFLICT (rebuild_id, person_id) DO UPDATE
  SET error_code = EXCLUDED.error_code, error_message = EXCLUDED.error_message, failed_at = now()`;

/** @returns the rebuild's status now; null where another job had got on with the range, or it is gone */
export async function recordProgress(
  { pool }: Pick<Database, 'pool'>,
  { id, rebuildId, afterId }: ClaimedRange,
  outcomes: readonly PersonOutcome[],
): Promise<RebuildStatus | null> {
  const count = (kind: PersonOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
  const failed = outcomes.filter(({ kind }) => kind === 'FAILED');
  return inTransaction(pool, async (client) => {
    const counts = [count('DONE'), failed.length, count('SKIPPED')];
    const values = [id, afterId, outcomes.at(-1)?.personId ?? afterId, ...counts];
    const [range] = (await client.query<{ status: RebuildStatus }>(advance, values)).rows;
    if (!range) return null;
    if (failed.length > 0) {
      const ids = failed.map(({ personId }) => personId);
      const codes = failed.map(({ error }) => error?.code);
      await client.query(addFailures, [
        ...[rebuildId, ids, codes],
        failed.map(({ error }) => error?.message),
      ]);
    }
    await notifyProgress(client, rebuildId);
    return range.status;
  });
}
