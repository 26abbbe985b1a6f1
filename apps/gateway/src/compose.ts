import { createDatabase } from '@facet/database';
import { createQueue } from '@facet/jobs';
import { createLogger, createMetrics, type Logger } from '@facet/telemetry';
import { installFirstKeys } from './auth/first-keys.ts';
import { KeyStore } from './auth/key-store.ts';
import type { GatewaySettings } from './environment.ts';
import { removeGatewayUrl, writeGatewayUrl } from './gateway-url-file.ts';
import { createGatewayServer } from './http-server.ts';
import { listen } from './listen.ts';
import { NotificationListener } from './subscriptions/notification-listener.ts';
import { ProfileUpdates } from './subscriptions/profile-updates.ts';
import { withDeadline } from './with-deadline.ts';

export interface Gateway {
  /** Resolves to the address, `http://127.0.0.1:4000`. @throws FacetError CONFIG_INVALID, DATABASE_UNAVAILABLE */
  start(): Promise<string>;
  /** Answers what it has begun, for ten seconds at most. */
  stop(): Promise<void>;
}

const drainMs = 10_000;

/** Makes every object of the gateway, once. Nothing is opened before `start`. */
export async function compose(
  settings: GatewaySettings,
  log: Logger = createLogger({ name: 'gateway', level: settings.LOG_LEVEL }),
): Promise<Gateway> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = settings;
  const database = createDatabase({ url: databaseUrl, applicationName: 'facet-gateway' });
  const queue = createQueue({ databaseUrl });
  const metrics = createMetrics();
  const profileUpdates = new ProfileUpdates({ database, metrics, log });
  const listener = new NotificationListener({
    databaseUrl,
    channel: 'profile_updated',
    onNotification: (personId) => profileUpdates.notify(personId),
    onReconnected: () => profileUpdates.signalAll(),
    log,
  });
  const keys = new KeyStore(database);
  const services = { database, queue, keys, metrics, profileUpdates };
  const server = await createGatewayServer(services, log);

  return {
    start: async () => {
      const { ADMIN_KEY: adminKey, WRITE_KEY: writeKey } = settings;
      await installFirstKeys(database, { dataDir, adminKey, writeKey });
      await listener.start();
      const url = await listen(server, settings.HOST, settings.PORT);
      await writeGatewayUrl(dataDir, url);
      return url;
    },
    stop: async () => {
      await removeGatewayUrl(dataDir);
      await withDeadline(server.close(), drainMs, () => server.server.closeAllConnections());
      await listener.stop();
      await queue.close();
      await database.close();
    },
  };
}
