import { epochMs } from '../sql/epoch-ms.ts';
import { checkPageSize, decodeCursor } from './cursor.ts';
import type { SqlParameters } from './sql-parameters.ts';
import type { EventPageQuery, EventParts } from './types.ts';

const itemsJson = `(
  SELECT coalesce(json_agg(json_build_object(
    'position', i.position, 'kind', i.kind, 'text', t.body, 'productId', i.product_id,
    'brand', i.brand, 'price', i.price, 'quantity', i.quantity, 'categorySource', c.source,
    'categoryKey', c.category_key, 'categoryOrigin', c.origin
  ) ORDER BY i.position), '[]')
  FROM event_item i
  LEFT JOIN text t ON t.id = i.text_id
  LEFT JOIN category_mapping c ON c.id = i.category_mapping_id
  WHERE i.event_id = e.id)`;

const always = `'id', e.id::text, 'type', e.type, 'action', e.action, 'name', e.name,
    'occurredAt', ${epochMs('e.occurred_at')}`;
const seldomAsked = `'receivedAt', ${epochMs('e.received_at')}, 'orderId', e.order_id,
    'revenue', e.revenue, 'currency', e.currency, 'rating', e.rating`;

/** One row of `event e` as `EventJson`, without what was not asked for: a page has dozens. */
export function eventJson({ items, details, isBrief }: EventParts): string {
  const fields = [
    always,
    ...(isBrief ? [] : [seldomAsked]),
    ...(items ? [`'items', ${itemsJson}`] : []),
    ...(details ? [`'properties', e.properties, 'context', e.context`] : []),
  ];
  return `json_build_object(${fields.join(', ')})`;
}

/** A page of a person's events as a JSON array, newest first, with one more than asked for. */
export function eventPageJson(
  personId: string,
  query: EventPageQuery,
  parts: EventParts,
  parameters: SqlParameters,
): string {
  const limit = parameters.add(checkPageSize(query.first) + 1, 'int');
  let after = '';
  if (query.after !== undefined) {
    const { key, id } = decodeCursor(query.after, 'time');
    const [time, row] = [parameters.add(key, 'timestamptz'), parameters.add(id, 'int8')];
    after = `AND (e.occurred_at, e.id) < (${time}, ${row})`;
  }
  return `(
  SELECT coalesce(json_agg(${eventJson(parts)} ORDER BY e.occurred_at DESC, e.id DESC), '[]')
  FROM (
    SELECT * FROM event e WHERE e.person_id = ${personId} ${after}
    ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${limit}) e)`;
}
