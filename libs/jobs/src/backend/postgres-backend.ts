import { createPostgresBackend, Queue as BullQueue, runMigrations, Worker } from 'bullmq';
import { queues } from '../catalogue.ts';
import type { QueueBackend, QueueBackendOptions } from './queue-backend.ts';
import { createTelemetry } from './telemetry.ts';
import { openQueuePool, type QueuePool } from './queue-pool.ts';

/** BullMQ's tables have a schema of their own, made and migrated by BullMQ itself. */
const schema = 'bullmq';
const producerConnections = 2;
const listenerConnections = 1;

/** Many processes may do so at once: a lock of BullMQ lets one after the other. */
async function migrateQueues(databaseUrl: string): Promise<void> {
  const pool = openQueuePool(databaseUrl, schema, 1);
  try {
    const client = await pool.connect();
    await runMigrations(client, schema).finally(() => client.release());
  } finally {
    await pool.end();
  }
}

/**
 * Pools of `pg` make lost connections again by themselves. The casts forget which backend BullMQ's types name: what
 * we call of them is the same on both.
 */
export async function openPostgresBackend({
  databaseUrl,
  isTraced,
}: QueueBackendOptions): Promise<QueueBackend> {
  await migrateQueues(databaseUrl);
  const pools: QueuePool[] = [];
  const connect = (max: number): QueuePool => {
    const pool = openQueuePool(databaseUrl, schema, max);
    pools.push(pool);
    return pool;
  };
  const traced = isTraced ? { telemetry: createTelemetry() } : {};
  return {
    openQueue: (name) => {
      const connection = connect(producerConnections);
      const queue = new BullQueue(name, { connection, ...traced }, createPostgresBackend);
      return queue as unknown as BullQueue;
    },
    openWorker: (name, run, settings) => {
      const connection = connect(queues[name].maxConnections + listenerConnections);
      const options = { ...settings, connection, ...traced };
      const worker = new Worker(name, run, options, createPostgresBackend);
      return worker as unknown as Worker;
    },
    waitUntilReady: async (opened) => {
      for (const one of opened) await one.waitUntilReady();
    },
    command: (send) => send(),
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
}
