import { createDatabase } from '@facet/database';
import { BatchWriter } from '@facet/events';
import { createQueue, type Queue } from '@facet/jobs';
import { OpenedParts, withDeadline } from '@facet/lifecycle';
import {
  createLogger,
  createMetrics,
  describeError,
  startTracing,
  type Logger,
} from '@facet/telemetry';
import { installFirstKeys } from './auth/first-keys.ts';
import { KeyStore } from './auth/key-store.ts';
import type { GatewaySettings } from './environment.ts';
import { removeGatewayUrl, writeGatewayUrl } from './gateway-url-file.ts';
import { createGatewayServer } from './gateway-server.ts';
import { DueBuilds } from './ingest/due-builds.ts';
import { listen } from './listen.ts';
import { loadLimits } from './load/limits.ts';
import { Load } from './load/load.ts';
import type { Services } from './services.ts';
import { listenForUpdates } from './subscriptions/listen-for-updates.ts';
import { KeyedSignals } from './subscriptions/keyed-signals.ts';
import { ProfileUpdates } from './subscriptions/profile-updates.ts';

export interface Gateway {
  /** Resolves to the address, `http://127.0.0.1:4000`. @throws FacetError CONFIG_INVALID when it cannot listen */
  start(): Promise<string>;
  /** Answers what it has begun (for ten seconds at most), then closes all it opened. */
  stop(): Promise<void>;
}

const drainMs = 10_000;

/** Nothing is opened before `start`, and nothing stays open when it fails. */
export function compose(
  settings: GatewaySettings,
  log: Logger = createLogger({ name: 'gateway', level: settings.LOG_LEVEL }),
): Gateway {
  const opened = new OpenedParts();
  return {
    start: () =>
      opened.orClose(async () => {
        const services = await openServices(settings, log, opened);
        return serve(services, settings, log, opened);
      }),
    stop: () => opened.close(),
  };
}

async function openServices(
  settings: GatewaySettings,
  log: Logger,
  opened: OpenedParts,
): Promise<Services> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = settings;
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracing = await startTracing({ serviceName: 'facet-gateway', endpoint });
  opened.add(() => tracing.stop());
  const database = createDatabase({ url: databaseUrl, applicationName: 'facet-gateway' });
  opened.add(() => database.close());
  const { ADMIN_KEY: adminKey, WRITE_KEY: writeKey } = settings;
  await installFirstKeys(database, { dataDir, adminKey, writeKey });
  const queue = await openQueue(settings, log);
  opened.add(() => queue.close());
  const metrics = createMetrics('gateway');
  const load = new Load({ database, metrics, log, limits: loadLimits(settings) });
  opened.add(() => load.stop());
  load.start();
  const dueBuilds = new DueBuilds({ queue, metrics, log });
  opened.add(() => dueBuilds.close());
  const profileUpdates = new ProfileUpdates({ database, metrics, log });
  const rebuildUpdates = new KeyedSignals(metrics.subscriptions);
  const listener = await listenForUpdates(databaseUrl, profileUpdates, rebuildUpdates, log);
  opened.add(() => listener.stop());
  const events = new BatchWriter(database);
  const keys = new KeyStore(database);
  const updates = { profileUpdates, rebuildUpdates };
  return { database, queue, events, dueBuilds, load, keys, metrics, ...updates };
}

function openQueue(settings: GatewaySettings, log: Logger): Promise<Queue> {
  return createQueue({
    ...{ databaseUrl: settings.DATABASE_URL, queueUrl: settings.QUEUE_URL },
    isTraced: settings.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    onError: (error) => log.warn({ errors: describeError(error) }, 'queue connection'),
    onNotice: (notice) => log.warn(notice),
  });
}

async function serve(
  services: Services,
  { HOST, PORT, DATA_DIR, OTEL_EXPORTER_OTLP_ENDPOINT: collector }: GatewaySettings,
  log: Logger,
  opened: OpenedParts,
): Promise<string> {
  const server = await createGatewayServer(services, log, { isTraced: collector !== undefined });
  opened.add(() =>
    withDeadline(server.close(), drainMs, () => server.server.closeAllConnections()),
  );
  const url = await listen(server, HOST, PORT);
  await writeGatewayUrl(DATA_DIR, url);
  opened.add(() => removeGatewayUrl(DATA_DIR));
  return url;
}
