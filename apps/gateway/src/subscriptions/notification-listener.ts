import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';

export interface NotificationListenerOptions {
  readonly databaseUrl: string;
  /** By PostgreSQL channel, what takes its notifications */
  readonly channels: Readonly<Record<string, (payload: string) => void>>;
  /** The connection was lost and is back: notifications may have been missed. */
  readonly onReconnected: () => void;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'info'>;
}

const firstRetryMs = 100;
const longestRetryMs = 5_000;

/** LISTEN on a connection of its own, made anew whenever it is lost. */
export class NotificationListener {
  readonly #options: NotificationListenerOptions;
  readonly #stopping = new AbortController();
  #client: pg.Client | undefined;
  #reconnecting: Promise<void> | undefined;

  constructor(options: NotificationListenerOptions) {
    this.#options = options;
  }

  /** Resolves when it listens. Rejects when the first connection fails. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.databaseUrl,
      application_name: 'facet-listen',
      keepAlive: true,
    });
    const { channels } = this.#options;
    client.on('notification', ({ channel, payload }) => channels[channel]?.(payload ?? ''));
    client.on('error', () => {});
    client.once('end', () => this.#onLost(client));
    try {
      await client.connect();
      for (const channel of Object.keys(channels)) {
        await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      }
      this.#client = client;
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#reconnecting;
    await this.#client?.end();
  }

  #onLost(client: pg.Client): void {
    if (this.#client !== client || this.#stopping.signal.aborted) return;
    this.#client = undefined;
    this.#options.log.warn('lost the connection that listens for news');
    this.#reconnecting = this.#reconnect();
  }

  async #reconnect(): Promise<void> {
    for (let waitMs = firstRetryMs; this.#client === undefined; waitMs *= 2) {
      const { signal } = this.#stopping;
      await delay(Math.min(waitMs, longestRetryMs), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      await this.start().catch(() => {});
    }
    this.#options.log.info('listening for news again');
    this.#options.onReconnected();
  }
}
