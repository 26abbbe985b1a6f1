import type { Database } from '@facet/database';
import type { ProfileState } from '../fold/state.ts';
import { epochMs } from '../sql/epoch-ms.ts';
import type { StoredEvent } from './stored-event.ts';

/** Events in one page: what a build holds in memory, and the longest it computes without a pause. */
export const pageSize = 500;

/** What a build of one person has to do. */
export interface Work {
  /** The version that the profile will cover */
  readonly eventsVersion: number;
  readonly builtVersion: number;
  readonly foldEpoch: number;
  /** The sums to go on from; null for a build from all events. */
  readonly state: ProfileState | null;
  /** The first page of the events to add */
  readonly events: readonly StoredEvent[];
}

const itemsJson = `(
  SELECT coalesce(json_agg(json_build_object(
    'position', i.position, 'kind', i.kind, 'textId', i.text_id::text, 'language', t.language,
    'brand', i.brand, 'price', i.price, 'quantity', i.quantity,
    'categoryKey', c.category_key, 'origin', c.origin, 'confidence', c.confidence
  ) ORDER BY i.position), '[]')
  FROM event_item i
  LEFT JOIN text t ON t.id = i.text_id
  LEFT JOIN category_mapping c ON c.id = i.category_mapping_id
  WHERE i.event_id = e.id)`;

/** Events of a range of versions, in the order of (version, id), as a JSON array. */
const eventsJson = (range: string): string => `(
  SELECT coalesce(json_agg(json_build_object(
    'id', e.id::text, 'version', e.version, 'action', e.action,
    'occurredAtMs', ${epochMs('e.occurred_at')},
    'revenue', e.revenue, 'currency', e.currency, 'rating', e.rating, 'items', ${itemsJson}
  ) ORDER BY e.version, e.id), '[]')
  FROM (SELECT * FROM event WHERE ${range} ORDER BY version, id LIMIT ${pageSize}) e)`;

const workStatement = `
  SELECT w.events_version AS "eventsVersion", w.built_version AS "builtVersion",
    w.fold_epoch AS "foldEpoch", w.state,
    ${eventsJson(`person_id = w.id AND version <= w.events_version
      AND version > CASE WHEN w.state IS NULL THEN 0 ELSE w.built_version END`)} AS events
  FROM (
    SELECT p.*, s.state FROM person p
    LEFT JOIN profile_state s ON s.person_id = p.id AND s.state_key = p.fold_epoch || ':' || $2
    WHERE p.id = $1) w`;

/** Person, sums and the first page of events in one statement; null where the person is gone. */
export async function readWork(
  { pool }: Pick<Database, 'pool'>,
  personId: string,
  stateKey: string,
): Promise<Work | null> {
  const { rows } = await pool.query<Work>({
    name: 'profiles-read-work',
    text: workStatement,
    values: [personId, stateKey],
  });
  return rows[0] ?? null;
}

const pageStatement = `SELECT ${eventsJson(
  'person_id = $1 AND version <= $2 AND (version, id) > ($3, $4)',
)} AS events`;

/** The page after `last`, up to the version that the build covers. */
export async function readNextPage(
  { pool }: Pick<Database, 'pool'>,
  personId: string,
  eventsVersion: number,
  last: StoredEvent,
): Promise<readonly StoredEvent[]> {
  const { rows } = await pool.query<{ events: readonly StoredEvent[] }>({
    name: 'profiles-read-next-page',
    text: pageStatement,
    values: [personId, eventsVersion, last.version, last.id],
  });
  return rows[0]?.events ?? [];
}
