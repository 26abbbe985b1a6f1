import type { Queryable } from '@facet/database';

/** Which of the message ids are stored already. */
export async function findKnownMessages(
  client: Queryable,
  messageIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ message_id: string }>({
    name: 'events-known-messages',
    text: 'SELECT message_id FROM event WHERE message_id = ANY($1::text[])',
    values: [messageIds],
  });
  return new Set(rows.map((row) => row.message_id));
}
