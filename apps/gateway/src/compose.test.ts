import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase } from '@facet/database/testing';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { compose } from './compose.ts';
import { readEnvironment } from './environment.ts';
import { startTestGateway } from './testing/test-gateway.ts';

const query = 'subscription { profileUpdated(userId: "ann") { version } }';

test('stopping ends open subscriptions of both kinds, and answers nothing after', async () => {
  const gateway = await startTestGateway();
  const authorization = `Bearer ${gateway.adminKey}`;
  const stream = createSseClient({
    url: `${gateway.url}/graphql`,
    headers: { authorization },
    retryAttempts: 0,
  }).iterate({ query });
  const socket = createWebSocketClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
  }).iterate({ query });
  const [streamEnds, socketEnds] = [stream.next(), socket.next()];
  for (let text = ''; !text.includes('\nfacet_subscriptions 2\n');) {
    text = await (await fetch(`${gateway.url}/metrics`)).text();
  }
  const goneAway = expect(socketEnds).rejects.toMatchObject({ code: 1001 });
  await gateway.stop();
  expect((await streamEnds).done).toBe(true);
  await goneAway;
  await expect(fetch(`${gateway.url}/healthz`)).rejects.toThrow();
});

test('a gateway that cannot listen closes what it had opened', async () => {
  const { url, database, drop } = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-gateway-'));
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port: PORT } = other.address() as AddressInfo;
  const settings = { PORT: String(PORT), DATA_DIR: dataDir, DATABASE_URL: url };
  const gateway = compose(readEnvironment({ ...settings, LOG_LEVEL: 'silent' }));
  await expect(gateway.start()).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  other.close();
  // A server process goes a moment after its connection: until then it is asked again, at most for a test's time.
  for (let others = 1; others > 0;) {
    const { rows } = await database.pool.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database()
       AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    others = rows[0]?.others ?? 0;
  }
  await gateway.stop();
  await drop();
  await rm(dataDir, { recursive: true });
});
