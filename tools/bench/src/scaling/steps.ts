import type { Capacity } from './capacity.ts';
import { bytes, rate, rows } from './words.ts';

/** The rest is for peaks, and for the others when one is lost. */
export const plannedUse = 0.6;

/** A server for a database of this size: 64 GiB of memory, half of it for events and their indexes; 8 TiB of disk. */
const eventMemoryBytes = 32 * 1024 ** 3;
const diskBytes = 8 * 1024 ** 4;

export interface Step {
  readonly when: string;
  readonly takesOver: string;
  readonly because: string;
}

/** In the order in which most will meet them. */
export function stepsFrom(capacity: Capacity): readonly Step[] {
  return [...moreProcesses(capacity), ...otherEngines(capacity)];
}

function moreProcesses(capacity: Capacity): readonly Step[] {
  const { gatewayEvents, gatewayPages, workerBuilds, workerTexts } = capacity;
  return [
    {
      when: `${rate(plannedUse * gatewayEvents, 'events')} or ${rate(plannedUse * gatewayPages, 'profile pages')}`,
      takesOver: 'a second gateway, and so on for each so many',
      because: 'one gateway is one thread of JavaScript',
    },
    {
      when: `${rate(plannedUse * workerTexts, 'new texts')} or ${rate(plannedUse * workerBuilds, 'builds')}`,
      takesOver: 'a second worker, or a GPU for the texts',
      because: 'the encoder fills its cores; the folds are one thread',
    },
  ];
}

function otherEngines(capacity: Capacity): readonly Step[] {
  const { postgresJobs, redisJobs, databasePages, databaseEvents, bytesPerEvent } = capacity;
  return [
    {
      when: rate(plannedUse * postgresJobs, 'builds'),
      takesOver: 'Redis for the queues (`QUEUE_URL`)',
      because: 'the queue takes the share of PostgreSQL that events and profiles need',
    },
    {
      when: rows(eventMemoryBytes / bytesPerEvent),
      takesOver: 'partitions of `event` and `event_item` by month',
      because: `at ${bytes(bytesPerEvent)} an event, they and their indexes outgrow 32 GiB of memory`,
    },
    {
      when: rate(plannedUse * databasePages, 'profile pages'),
      takesOver: 'read replicas of PostgreSQL for the read model',
      because: 'a bare endpoint without GraphQL gets no more out of one PostgreSQL',
    },
    {
      when: `${rate(plannedUse * databaseEvents, 'events')} at peaks`,
      takesOver: 'Kafka or NATS JetStream before the ingest',
      because: 'a bare COPY writes no more; a log takes the peak, and the database the mean',
    },
    {
      when: rate(plannedUse * redisJobs, 'builds'),
      takesOver: 'Redis Cluster, with queues tagged by hash',
      because: 'one Redis is one thread',
    },
    {
      when: `${rate(plannedUse * databaseEvents, 'events')} all day, or ${rows(diskBytes / bytesPerEvent)}`,
      takesOver: 'Citus: PostgreSQL over several machines, by person',
      because: 'one primary writes no faster, and 8 TiB of disk are full',
    },
  ];
}
