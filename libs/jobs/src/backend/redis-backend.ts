import { FacetError } from '@facet/errors';
import { Queue as BullQueue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { BackendRole, QueueBackend, QueueBackendOptions } from './queue-backend.ts';
import { createRedisClient, redisAddress } from './redis-client.ts';
import { describeServer, evictionNotice, isReachable, isTooOld } from './redis-server.ts';
import { createTelemetry } from './telemetry.ts';

/** Of every key in Redis */
const prefix = 'facet';

/** So long a start waits for Redis; then it goes on without, and what is open connects later. */
const firstContactMs = 3_000;
const retryAfterSeconds = 1;

type RedisBackendOptions = QueueBackendOptions & { readonly queueUrl: string };

/** What BullMQ may be spared: it prints its own warnings, for each connection one. */
interface Inspection {
  readonly isAway: boolean;
  readonly evicts: boolean;
}

/** @throws FacetError CONFIG_INVALID for a server that refuses the user or is too old */
export async function openRedisBackend(
  options: RedisBackendOptions,
  role: BackendRole,
): Promise<QueueBackend> {
  const client = createRedisClient(options.queueUrl, role);
  // Queues and workers tell of the same errors.
  client.on('error', () => {});
  try {
    return createBackend(client, options, role, await inspect(client, options, role));
  } catch (error) {
    client.disconnect();
    throw error;
  }
}

async function inspect(
  client: Redis,
  { queueUrl, onNotice = () => {} }: RedisBackendOptions,
  role: BackendRole,
): Promise<Inspection> {
  const address = redisAddress(queueUrl);
  // One process opens both roles: one of them speaks.
  const notify = role === 'producer' ? onNotice : () => {};
  if (await isReachable(client, address, firstContactMs)) {
    return { isAway: false, evicts: await checkServer(client, address, notify) };
  }
  notify(`Redis at ${address} does not answer. Events are kept; profiles are built when it does.`);
  client.once('ready', () => {
    checkServer(client, address, notify).catch(({ message }: FacetError) => notify(message));
  });
  return { isAway: true, evicts: false };
}

/** Resolves to whether the server evicts. @throws FacetError CONFIG_INVALID for one that is too old */
async function checkServer(
  client: Redis,
  address: string,
  notify: (notice: string) => void,
): Promise<boolean> {
  const server = await describeServer(client);
  if (!server) return false;
  if (isTooOld(server)) {
    const text = `QUEUE_URL: Redis at ${address} is ${server.version}; Facet needs 6.2 or later.`;
    throw new FacetError('CONFIG_INVALID', text);
  }
  const notice = evictionNotice(server, address);
  if (notice !== null) notify(notice);
  return notice !== null;
}

function createBackend(
  client: Redis,
  { isTraced }: RedisBackendOptions,
  role: BackendRole,
  inspection: Inspection,
): QueueBackend {
  const copies = trackCopies(client);
  // A producer's first command must not be BullMQ's INFO: if that one failed, its queue would never work.
  const skipVersionCheck = role === 'producer' || inspection.evicts;
  const traced = isTraced ? { telemetry: createTelemetry() } : {};
  const connected = { connection: client, prefix, skipVersionCheck, ...traced };
  return {
    openQueue: (name) => new BullQueue(name, connected),
    openWorker: (name, run, settings) => new Worker(name, run, { ...settings, ...connected }),
    waitUntilReady: async (opened) => {
      if (inspection.isAway) return;
      for (const one of opened) await one.waitUntilReady();
    },
    command: (send) => sendCommand(client, send),
    close: async () => {
      for (const copy of copies) endForGood(copy);
      await endConnection(client);
    },
  };
}

async function sendCommand<T>(client: Redis, send: () => Promise<T>): Promise<T> {
  // BullMQ waits for a first connection however long it takes.
  if (client.status !== 'ready') throw unavailable();
  try {
    return await send();
  } catch (error) {
    // A server that hangs would make every further request wait as long: connecting anew, it is away.
    if (isTimeout(error)) client.disconnect(true);
    throw client.status !== 'ready' || isConnectionLoss(error) ? unavailable(error) : error;
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Command timed out';

/** As ioredis names what was not sent, or not answered before the connection broke */
const connectionLoss =
  /MaxRetriesPerRequestError|Connection is closed|AbortError|isn't writeable|Command timed out/;

const isConnectionLoss = (error: unknown): boolean => connectionLoss.test(String(error));

function unavailable(cause?: unknown): FacetError {
  return new FacetError('QUEUE_UNAVAILABLE', 'The queue does not answer.', {
    ...{ cause, retryAfterSeconds },
  });
}

/** The connections that BullMQ makes for waiting, one for each worker */
function trackCopies(client: Redis): readonly Redis[] {
  const copies: Redis[] = [];
  const duplicate = client.duplicate.bind(client);
  client.duplicate = (overrides) => {
    const copy = duplicate(overrides);
    copies.push(copy);
    return copy;
  };
  return copies;
}

/** BullMQ closes its copies, but a worker closed by force while a job does not end connects its own once more. */
function endForGood(copy: Redis): void {
  copy.on('error', () => {}).on('connect', () => copy.disconnect());
  copy.disconnect();
}

/** Politely where it answers; a QUIT to a server that is away would wait for it. */
async function endConnection(client: Redis): Promise<void> {
  if (client.status === 'ready') await client.quit().catch(() => {});
  client.disconnect();
}
