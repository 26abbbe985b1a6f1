import {
  createPostgresBackend,
  Queue as BullQueue,
  Worker,
  type PostgresConnectionOptions,
} from 'bullmq';
import { queues } from '../catalogue.ts';
import type { QueueBackend, QueueBackendOptions } from './queue-backend.ts';

/** BullMQ's tables have a schema of their own, made and migrated by BullMQ itself. */
const schema = 'bullmq';
const producerConnections = 2;

/**
 * Pools of `pg` make lost connections again by themselves. The casts forget which backend BullMQ's types name: what
 * we call of them is the same on both.
 */
export function openPostgresBackend({ databaseUrl }: QueueBackendOptions): QueueBackend {
  const connect = (max: number): PostgresConnectionOptions => ({
    ...{ connectionString: databaseUrl, schema, migrate: true, max },
  });
  return {
    openQueue: (name) => {
      const connection = connect(producerConnections);
      const queue = new BullQueue(name, { connection }, createPostgresBackend);
      return queue as unknown as BullQueue;
    },
    openWorker: (name, run, settings) => {
      const connection = connect(queues[name].maxConnections);
      const worker = new Worker(name, run, { ...settings, connection }, createPostgresBackend);
      return worker as unknown as Worker;
    },
    waitUntilReady: async (opened) => {
      for (const one of opened) await one.waitUntilReady();
    },
    command: (send) => send(),
    close: () => Promise.resolve(),
  };
}
