import { createPostgresBackend, Queue as BullQueue } from 'bullmq';
import { postgresConnection, type QueueBackendOptions } from './backend.ts';
import type { QueueName } from './catalogue.ts';

const producerConnections = 2;

export type OpenedQueue = ReturnType<typeof openQueue>;
export type OpenedQueues = Readonly<Record<QueueName, OpenedQueue>>;

/** A queue to put jobs into; `onError` is told of connection errors. */
export function openQueue(
  name: QueueName,
  options: QueueBackendOptions,
  onError: (error: Error) => void,
) {
  const connection = postgresConnection(options, producerConnections);
  const queue = new BullQueue(name, { connection }, createPostgresBackend);
  queue.on('error', onError);
  return queue;
}
