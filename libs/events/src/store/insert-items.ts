import type { Queryable } from '@facet/database';
import type { StoredEvent } from './insert-events.ts';

export interface StoredNames {
  /** Ids by text */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids by category source */
  readonly mappings: ReadonlyMap<string, string>;
}

const insertStatement = `
  INSERT INTO event_item (event_id, position, kind, text_id, category_mapping_id, product_id, brand, price, quantity)
  SELECT event_id, position, kind::text_kind, text_id, category_mapping_id, product_id, brand, price, quantity
  FROM jsonb_to_recordset($1::jsonb) AS i (event_id bigint, position int2, kind text, text_id bigint,
    category_mapping_id int, product_id text, brand text, price float8, quantity float8)`;

export async function insertItems(
  client: Queryable,
  events: readonly StoredEvent[],
  names: StoredNames,
): Promise<void> {
  const rows = events.flatMap((event) => itemRows(event, names));
  if (rows.length === 0) return;
  await client.query({
    name: 'events-insert-items',
    text: insertStatement,
    values: [JSON.stringify(rows)],
  });
}

function itemRows({ id, event }: StoredEvent, { texts, mappings }: StoredNames): readonly object[] {
  return event.items.map(
    ({ kind, text, category, productId, brand, price, quantity }, position) => ({
      event_id: id,
      position,
      kind,
      text_id: text === null ? null : texts.get(text),
      category_mapping_id: category === null ? null : mappings.get(category),
      product_id: productId,
      brand,
      price,
      quantity,
    }),
  );
}
