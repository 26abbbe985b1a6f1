import { chmod } from 'node:fs/promises';
import type { Environment } from '@facet/config';
import { migrate, startEmbeddedPostgres } from '@facet/database';
import { startGatewayProcess } from '../process/started-process.ts';
import type { Report } from '../report/report.ts';
import { measureCopy } from './copy-limit.ts';
import { measureEventBytes } from './event-bytes.ts';
import { offer, type Answer } from './offer.ts';
import { createBodies, type WorkloadOptions } from './workload.ts';

export interface IngestOptions extends WorkloadOptions {
  readonly dataDir: string;
  readonly connections: number;
}

const writeKey = 'the-benchmarks-write-key';
/** Of the bodies; sent before the clock starts, so that code is compiled and plans are made. */
const warmUpShare = 0.1;

/** Ingest by a gateway alone (no worker builds beside it) on an embedded PostgreSQL with its usual settings. */
export async function measureIngest(
  options: IngestOptions,
  environment: Environment,
): Promise<Report> {
  const { dataDir } = options;
  await chmod(dataDir, 0o755);
  const bodies = createBodies(options);
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate(postgres.url);
    const settings = { DATA_DIR: dataDir, DATABASE_URL: postgres.url, WRITE_KEY: writeKey };
    const gateway = await startGatewayProcess({ LOG_LEVEL: 'warn', ...environment, ...settings });
    const measured = await measure(gateway.url, bodies, options).finally(() => gateway.stop());
    const bytesPerEvent = await measureEventBytes(postgres.url);
    return describe(options, { ...measured, bytesPerEvent }, await measureCopy(postgres.url));
  } finally {
    await postgres.stop();
  }
}

interface Measured {
  /** New events stored, the warm-up's too */
  readonly stored: number;
  readonly eventsPerSecond: number;
  /** Ascending */
  readonly latenciesMs: readonly number[];
}

async function measure(
  url: string,
  bodies: readonly Buffer[],
  { connections }: IngestOptions,
): Promise<Measured> {
  const warmUp = Math.ceil(bodies.length * warmUpShare);
  const before = await offer({ url, writeKey }, bodies.slice(0, warmUp), connections);
  const startedMs = performance.now();
  const answers = await offer({ url, writeKey }, bodies.slice(warmUp), connections);
  const seconds = (performance.now() - startedMs) / 1000;
  return {
    stored: storedBy(before) + storedBy(answers),
    eventsPerSecond: storedBy(answers) / seconds,
    latenciesMs: answers.map(({ durationMs }) => durationMs).sort((a, b) => a - b),
  };
}

function storedBy(answers: readonly Answer[]): number {
  const refused = answers.find(({ status }) => status !== 200);
  if (refused !== undefined) throw new Error(`The gateway answered with ${refused.status}.`);
  return answers.reduce((sum, { accepted }) => sum + accepted, 0);
}

function describe(
  { batchSize, connections }: IngestOptions,
  measured: Measured & { readonly bytesPerEvent: number },
  copySeconds: number,
): Report {
  const { stored, eventsPerSecond, latenciesMs, bytesPerEvent } = measured;
  const copiedPerSecond = stored / copySeconds;
  const at = (share: number) => latenciesMs[Math.floor(share * (latenciesMs.length - 1))] ?? 0;
  return {
    title: `Ingest: /v1/batch of ${batchSize} events, ${connections} connections, 5 % sent twice, no worker`,
    header: ['', 'events/s', 'p50 ms', 'p99 ms'],
    rows: [
      ['POST /v1/batch, new events stored', eventsPerSecond, at(0.5), at(0.99)],
      ['COPY of the same rows', copiedPerSecond, '', ''],
    ],
    figures: {
      eventsPerSecond,
      ratioToCopy: eventsPerSecond / copiedPerSecond,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      bytesPerEvent,
    },
  };
}
