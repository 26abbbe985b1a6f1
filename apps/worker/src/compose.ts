import { createDatabase } from '@facet/database';
import { defaultModelDir } from '@facet/default-model';
import { registerModelVersion, type Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { createJobWorker, createQueue, type Queue } from '@facet/jobs';
import { OpenedParts } from '@facet/lifecycle';
import { createBuildContext, createFoldSettings } from '@facet/profiles';
import { taxonomy } from '@facet/taxonomy';
import { createLogger, describeError, type Logger } from '@facet/telemetry';
import type { WorkerSettings } from './environment.ts';
import { createHandlers, recordFailure } from './handlers/index.ts';
import type { HandlerContext } from './handlers/handler-context.ts';
import { startHeartbeat } from './heartbeat.ts';
import { createJobErrorLog } from './log-job-errors.ts';
import { logJobEnd } from './log-jobs.ts';
import { createPatientEncoder } from './patient-encoder.ts';

export interface WorkerApp {
  /** Resolves when jobs are taken. @throws FacetError MODEL_INVALID, CONFIG_INVALID; errors of the database */
  start(): Promise<void>;
  /** Finishes the jobs in hand (for 15 seconds at most), then closes all it opened. */
  stop(): Promise<void>;
}

export interface Overrides {
  readonly log?: Logger;
  readonly openEncoder?: (settings: WorkerSettings, log: Logger) => Promise<Encoder>;
  /** First wait before a failed job is tried again, ms */
  readonly retryDelayMs?: number;
}

function openOnnxEncoder(settings: WorkerSettings, log: Logger): Promise<Encoder> {
  const { MODEL_DIR, ENCODER_DEVICE, ENCODER_THREADS } = settings;
  return createOnnxEncoder({
    modelDir: MODEL_DIR ?? defaultModelDir,
    device: ENCODER_DEVICE,
    ...(ENCODER_THREADS === undefined ? {} : { threads: ENCODER_THREADS }),
    onNotice: (notice) => log.info(notice),
  });
}

/** Builds wait for the database more than they use it: a connection for every second one is enough. */
const connectionsFor = (concurrency: number): number =>
  Math.min(20, 4 + Math.ceil(concurrency / 2));

function openQueue(
  { DATABASE_URL: databaseUrl, QUEUE_URL: queueUrl }: WorkerSettings,
  log: Logger,
  { retryDelayMs }: Overrides,
): Promise<Queue> {
  return createQueue({
    ...{ databaseUrl, queueUrl },
    onError: (error) => log.warn({ errors: describeError(error) }, 'queue connection'),
    onNotice: (notice) => log.warn(notice),
    ...(retryDelayMs === undefined ? {} : { retryDelayMs }),
  });
}

async function openContext(
  settings: WorkerSettings,
  log: Logger,
  overrides: Overrides,
  opened: OpenedParts,
): Promise<HandlerContext> {
  const { DATABASE_URL: databaseUrl, WORKER_CONCURRENCY: concurrency } = settings;
  const database = createDatabase({
    url: databaseUrl,
    maxConnections: connectionsFor(concurrency),
    applicationName: 'facet-worker',
  });
  opened.add(() => database.close());
  const openEncoder = overrides.openEncoder ?? openOnnxEncoder;
  const encoder = await openEncoder(settings, log);
  opened.add(() => encoder.close());
  const modelVersionId = await registerModelVersion(database, encoder.model);
  const queue = await openQueue(settings, log, overrides);
  opened.add(() => queue.close());
  const build = createBuildContext({
    ...{ database, modelVersionId, taxonomy, settings: createFoldSettings() },
    encoder: createPatientEncoder(encoder),
    now: () => new Date(),
  });
  return { database, queue, encoder, build };
}

async function open(
  settings: WorkerSettings,
  log: Logger,
  overrides: Overrides,
  opened: OpenedParts,
): Promise<void> {
  const context = await openContext(settings, log, overrides, opened);
  const { queue, database } = context;
  await queue.keepSchedules();
  const worker = await createJobWorker({
    databaseUrl: settings.DATABASE_URL,
    queueUrl: settings.QUEUE_URL,
    concurrency: settings.WORKER_CONCURRENCY,
    handlers: createHandlers(context),
    onFailedForGood: (job) => recordFailure(database, job),
    onJobEnd: (end) => logJobEnd(log, end),
    onStalled: (jobId) => log.warn({ jobId }, 'a job lost its process and runs again'),
    onError: createJobErrorLog(log),
  });
  opened.add(() => worker.close());
  const heartbeat = await startHeartbeat(context, log);
  opened.add(() => heartbeat.stop());
}

/** Nothing is opened before `start`, and nothing stays open when it fails. */
export function compose(settings: WorkerSettings, overrides: Overrides = {}): WorkerApp {
  const log = overrides.log ?? createLogger({ name: 'worker', level: settings.LOG_LEVEL });
  const opened = new OpenedParts();
  return {
    start: () =>
      opened
        .orClose(() => open(settings, log, overrides, opened))
        .catch((error: unknown) => {
          log.error({ errors: describeError(error) }, 'could not start');
          throw error;
        }),
    stop: () => opened.close(),
  };
}
