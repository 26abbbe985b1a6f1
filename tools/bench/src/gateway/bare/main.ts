import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { poolSize } from '../pool-size.ts';
import { toPage } from './page-json.ts';
import { pageSql, type PageRow } from './page-sql.ts';

// The limit: no framework, no GraphQL, no key, one prepared statement. GET /USER_ID
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: poolSize });

async function answer(userId: string): Promise<string> {
  const { rows } = await pool.query<PageRow>({ name: 'page', text: pageSql, values: [userId] });
  const [row] = rows;
  return JSON.stringify({ data: { profile: row ? toPage(row, userId) : null } });
}

const server = createServer((request, response) => {
  const userId = decodeURIComponent((request.url ?? '/').slice(1));
  answer(userId).then(
    (body) => {
      const length = Buffer.byteLength(body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': length });
      response.end(body);
    },
    () => response.writeHead(500).end(),
  );
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
