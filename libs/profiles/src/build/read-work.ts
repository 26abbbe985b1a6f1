import type { Database } from '@facet/database';
import type { ProfileState } from '../fold/state.ts';
import { activeGeneration } from '../generation/active-generation.ts';
import { epochMs } from '../sql/epoch-ms.ts';
import type { BuildContext } from './build-context.ts';
import type { BuildOrder } from './build-profile.ts';
import type { StoredEvent } from './stored-event.ts';

/** Events in one page: what a build holds in memory, and the longest it computes without a pause. */
export const pageSize = 500;

/** What a build of one person in one generation has to do. */
export interface Work {
  readonly generationId: number;
  /** The generation's model */
  readonly modelVersionId: number;
  /** Names model and fold settings, and with them the sums that fit. */
  readonly stateKey: string;
  /** The version that the profile will cover */
  readonly eventsVersion: number;
  readonly foldEpoch: number;
  /** Nothing is to do. */
  readonly isFresh: boolean;
  /** Writes of the profile so far; 0 for one that is not there yet. */
  readonly builds: number;
  /** The database's clock */
  readonly readAt: Date;
  /** The sums to go on from; null for a build from all events. */
  readonly state: ProfileState | null;
  /** The first page of the events to add */
  readonly events: readonly StoredEvent[];
  readonly preparedGenerationIds: readonly number[];
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

/** Generations that are being prepared and hold the person already */
const preparedGenerations = `ARRAY(
  SELECT g.id FROM profile f JOIN generation g ON g.id = f.generation_id
  WHERE f.person_id = w.id AND g.id <> w.generation_id
    AND g.activated_at IS NULL AND g.removed_at IS NULL)`;

/**
 * $1 person, $2 generation or null for the active one, $3 the settings' hash, $4 when a full build has to have begun
 * at the earliest, or null. Sums are valid where their key fits and no full build is due.
 */
const workStatement = `
  SELECT w.generation_id AS "generationId", w.model_version_id AS "modelVersionId",
    w.state_key AS "stateKey", w.events_version AS "eventsVersion", w.fold_epoch AS "foldEpoch",
    CASE WHEN w.version IS NULL THEN w.events_version = 0
      ELSE w.version >= w.events_version AND w.state IS NOT NULL END AS "isFresh",
    coalesce(w.builds, 0) AS builds, now() AS "readAt", w.state,
    ${preparedGenerations} AS "preparedGenerationIds",
    ${eventsJson(`person_id = w.id AND version <= w.events_version
      AND version > CASE WHEN w.state IS NULL THEN 0 ELSE w.version END`)} AS events
  FROM (
    SELECT p.id, p.events_version, p.fold_epoch, g.id AS generation_id, g.model_version_id,
      m.checksum || ':' || $3 AS state_key, f.version, f.builds, s.state
    FROM generation g
    JOIN model_version m ON m.id = g.model_version_id
    JOIN person p ON p.id = $1
    LEFT JOIN profile f ON f.person_id = p.id AND f.generation_id = g.id
    LEFT JOIN profile_state s ON s.person_id = p.id AND s.generation_id = g.id
      AND s.state_key = p.fold_epoch || ':' || m.checksum || ':' || $3
      AND ($4::timestamptz IS NULL OR f.full_build_at >= $4)
    WHERE g.id = coalesce($2, ${activeGeneration}) AND g.removed_at IS NULL) w`;

/** Person, sums and the first page of events in one statement; null where person or generation are gone. */
export async function readWork(
  { database: { pool }, settings }: Pick<BuildContext, 'database' | 'settings'>,
  personId: string,
  { generationId, fullSince }: BuildOrder,
): Promise<Work | null> {
  const { rows } = await pool.query<Work>({
    name: 'profiles-read-work',
    text: workStatement,
    values: [personId, generationId ?? null, settings.hash, fullSince ?? null],
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
