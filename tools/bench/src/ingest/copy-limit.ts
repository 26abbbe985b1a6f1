import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** What ingest writes, parents before children. */
const tables = ['person', 'identifier', 'text', 'category_mapping', 'event', 'event_item'] as const;

/**
 * Seconds that PostgreSQL takes to COPY all that ingest has stored into empty tables with the same columns,
 * defaults, checks and indexes (foreign keys are left out), in one transaction on one connection.
 */
export async function measureCopy(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const rows = new Map<string, readonly Buffer[]>();
    for (const table of tables) rows.set(table, await copyOut(client, table));
    await client.query('CREATE SCHEMA bare');
    for (const table of tables) {
      await client.query(`CREATE TABLE bare.${table} (LIKE public.${table} INCLUDING ALL)`);
    }
    await client.query('CHECKPOINT');
    const startedMs = performance.now();
    await client.query('BEGIN');
    for (const table of tables) await copyIn(client, table, rows.get(table) ?? []);
    await client.query('COMMIT');
    return (performance.now() - startedMs) / 1000;
  } finally {
    await client.end();
  }
}

async function copyOut(client: pg.Client, table: string): Promise<readonly Buffer[]> {
  const chunks: Buffer[] = [];
  const stream = client.query(copyTo(`COPY ${table} TO STDOUT`));
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  return chunks;
}

async function copyIn(client: pg.Client, table: string, chunks: readonly Buffer[]): Promise<void> {
  const stream = client.query(copyFrom(`COPY bare.${table} FROM STDIN`));
  await pipeline(Readable.from(chunks), stream);
}
