import pg from 'pg';

/** Disk that an event takes: all that ingest wrote, with its indexes, over the number of events. */
export async function measureEventBytes(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: number }>(
      `SELECT sum(pg_total_relation_size(name::regclass))::float8 / (SELECT count(*) FROM event) AS bytes
       FROM unnest(ARRAY['event', 'event_item', 'text', 'person', 'identifier']) AS name`,
    );
    return rows[0]?.bytes ?? NaN;
  } finally {
    await client.end();
  }
}
