import { inTransaction, type Database, type Queryable } from '@facet/database';
import type { ProfileFilter } from '@facet/profiles';
import { stopClock } from '../control/change-rebuild.ts';
import { notifyProgress } from '../notify-progress.ts';
import { peopleInRange } from './people-in-range.ts';
import { rangeSize } from './range-size.ts';

/** Ranges of one rebuild that are planned and not ended: as many jobs, however many people there are. */
const backlog = 32;

interface Planned {
  readonly filter: ProfileFilter | null;
  readonly personIds: readonly string[];
  readonly plannedTo: string;
  readonly lastPersonId: string;
  readonly ranges: number;
}

/** A rebuild that somebody else is planning is left to them. */
const lock = `
  SELECT filter, person_ids::text[] AS "personIds", planned_to::text AS "plannedTo",
    last_person_id::text AS "lastPersonId",
    (SELECT count(*)::int FROM rebuild_range WHERE rebuild_id = $1) AS ranges
  FROM rebuild WHERE id = $1 AND status = 'RUNNING' FOR UPDATE SKIP LOCKED`;

const addRange = `
  WITH added AS (INSERT INTO rebuild_range (rebuild_id, after_id, last_id) VALUES ($1, $2, $3))
  UPDATE rebuild SET planned_to = $3 WHERE id = $1`;

/** People who were merged or erased since it was ordered are no part of the total any more. */
const finish = `
  UPDATE rebuild SET status = 'DONE', ended_at = now(), total = done + failed + skipped, ${stopClock}
  WHERE id = $1`;

async function planOne(
  database: Pick<Database, 'pool'>,
  client: Queryable,
  rebuildId: string,
): Promise<void> {
  const [planned] = (await client.query<Planned>(lock, [rebuildId])).rows;
  if (!planned) return;
  let { plannedTo, ranges } = planned;
  const { lastPersonId, filter, personIds } = planned;
  while (ranges < backlog && BigInt(plannedTo) < BigInt(lastPersonId)) {
    const range = { afterId: plannedTo, lastId: lastPersonId, limit: rangeSize };
    const people = await peopleInRange(database, { filter, personIds, ...range });
    const last = people.at(-1);
    plannedTo = last !== undefined && people.length === rangeSize ? last : lastPersonId;
    await client.query(addRange, [rebuildId, range.afterId, plannedTo]);
    ranges += 1;
  }
  if (ranges > 0) return;
  await client.query(finish, [rebuildId]);
  await notifyProgress(client, rebuildId);
}

/**
 * The ranges that want a job. Where an earlier rebuild of the same generation works on the same people, the later one
 * waits for it, and then finds nothing left to do.
 */
const wanted = `
  SELECT g.id::text AS id FROM rebuild_range g JOIN rebuild r ON r.id = g.rebuild_id
  WHERE r.status = 'RUNNING' AND NOT EXISTS (
    SELECT FROM rebuild_range o JOIN rebuild e ON e.id = o.rebuild_id
    WHERE e.status = 'RUNNING' AND e.generation_id = r.generation_id AND e.id < r.id
      AND o.last_id > g.after_id AND o.after_id < g.last_id)
  ORDER BY g.id`;

/**
 * Plans what running rebuilds have to do next, ends those that have nothing left, and says which ranges want a job.
 * Safe to call from many processes at once, and as often as one likes.
 */
export async function planRanges(database: Pick<Database, 'pool'>): Promise<readonly string[]> {
  const running = await database.pool.query<{ id: string }>(
    `SELECT id::text AS id FROM rebuild WHERE status = 'RUNNING' ORDER BY id`,
  );
  for (const { id } of running.rows) {
    await inTransaction(database.pool, (client) => planOne(database, client, id));
  }
  if (running.rows.length === 0) return [];
  const { rows } = await database.pool.query<{ id: string }>(wanted);
  return rows.map(({ id }) => id);
}
