import type { Database } from '@facet/database';
import { isRowId } from '../sql/row-id.ts';
import type { ModelVersionRow } from './types.ts';

/** The model of the profiles that queries read */
export interface ActiveModel extends ModelVersionRow {
  /** Category keys in the order of its output; empty without that head */
  readonly categories: readonly string[];
}

/** What an item of an event says, and who reads it. */
export interface ItemText {
  readonly textId: string;
  readonly body: string;
  /** null before the first worker came */
  readonly model: ActiveModel | null;
}

const statement = `
  SELECT t.id::text AS "textId", t.body,
    CASE WHEN m.id IS NOT NULL THEN json_build_object(
      'id', m.id, 'name', m.name, 'version', m.version, 'checksum', m.checksum,
      'dimensions', m.dimensions, 'categories', m.categories) END AS model
  FROM event_item i
  JOIN text t ON t.id = i.text_id
  LEFT JOIN active_generation a ON true
  LEFT JOIN generation g ON g.id = a.generation_id
  LEFT JOIN model_version m ON m.id = g.model_version_id
  WHERE i.event_id = $1 AND i.position = $2::int`;

/** Null where there is no such item, or it has no text. */
export async function loadItemText(
  { pool }: Pick<Database, 'pool'>,
  eventId: string,
  position: number,
): Promise<ItemText | null> {
  if (!isRowId(eventId)) return null;
  const values = [eventId, position];
  const { rows } = await pool.query<ItemText>({ name: 'load-item-text', text: statement, values });
  return rows[0] ?? null;
}
