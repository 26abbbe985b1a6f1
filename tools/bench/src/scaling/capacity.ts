import type { Benchmarks, Figures } from './benchmarks.ts';

/** What one process, or one engine, did at most on the machine of the benchmarks. NaN where nobody measured it. */
export interface Capacity {
  /** Events a second: one gateway and its PostgreSQL on one machine */
  readonly gatewayEvents: number;
  /** Profile pages a second: one gateway and its PostgreSQL on one machine */
  readonly gatewayPages: number;
  /** Builds a second of one worker where all texts are encoded */
  readonly workerBuilds: number;
  /** Texts a second of one worker */
  readonly workerTexts: number;
  /** Rows of events a second that PostgreSQL takes at most (a bare COPY) */
  readonly databaseEvents: number;
  /** Pages a second that PostgreSQL reads at most (a bare endpoint) */
  readonly databasePages: number;
  /** Jobs a second through a queue in PostgreSQL, and in Redis */
  readonly postgresJobs: number;
  readonly redisJobs: number;
  /** Disk that an event takes with its items, indexes and its share of the texts */
  readonly bytesPerEvent: number;
}

export function capacityOf({ encoder, ingest, rebuild, gateway, queue }: Benchmarks): Capacity {
  const gatewayEvents = figure(ingest, 'eventsPerSecond');
  const gatewayPages = figure(gateway, 'requestsPerSecond');
  return {
    gatewayEvents,
    gatewayPages,
    workerBuilds: figure(rebuild, 'profilesPerSecond'),
    workerTexts: figure(encoder, 'textsPerSecond'),
    databaseEvents: gatewayEvents / figure(ingest, 'ratioToCopy'),
    databasePages: gatewayPages / figure(gateway, 'ratioToBare'),
    postgresJobs: figure(queue, 'postgresJobsPerSecond'),
    redisJobs: figure(queue, 'redisJobsPerSecond'),
    bytesPerEvent: figure(ingest, 'bytesPerEvent'),
  };
}

const figure = (figures: Figures | undefined, name: string): number => figures?.[name] ?? NaN;
