import path from 'node:path';
import { createDatabase, type Database } from '@facet/database';
import { defaultModelDir } from '@facet/default-model';
import { readModelNotes, registerModelVersion, type Encoder, type Lane } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { createJobWorker, createQueue, type Queue } from '@facet/jobs';
import { OpenedParts } from '@facet/lifecycle';
import { createBuildContext, createFoldSettings } from '@facet/profiles';
import { taxonomy } from '@facet/taxonomy';
import {
  createLogger,
  createMetrics,
  describeError,
  startTracing,
  type Logger,
  type MetricsOf,
} from '@facet/telemetry';
import type { WorkerSettings } from './environment.ts';
import { createHandlers, recordFailure } from './handlers/index.ts';
import type { HandlerContext } from './handlers/handler-context.ts';
import { startHeartbeat } from './heartbeat.ts';
import { LiveBuilds } from './live-builds.ts';
import { createJobErrorLog } from './log-job-errors.ts';
import { logJobEnd } from './log-jobs.ts';
import { measureBuildSteps } from './metrics/measure-builds.ts';
import { countRefusals, measureStages } from './metrics/measure-encoder.ts';
import { measureJobEnd } from './metrics/measure-jobs.ts';
import { openMetrics } from './metrics/open-metrics.ts';
import { ModelFolders } from './models/model-folders.ts';
import { settleGeneration } from './models/settle-generation.ts';
import { WorkerModels } from './models/worker-models.ts';
import { createPatientEncoder } from './patient-encoder.ts';

type OpenFolder = (modelDir: string) => Promise<Encoder>;

export interface WorkerApp {
  /** Resolves when jobs are taken. @throws FacetError MODEL_INVALID, CONFIG_INVALID; errors of the database */
  start(): Promise<void>;
  /** Finishes the jobs in hand (for 15 seconds at most), then closes all it opened. */
  stop(): Promise<void>;
}

export interface Overrides {
  readonly log?: Logger;
  readonly openEncoder?: OpenFolder;
  /** First wait before a failed job is tried again, ms */
  readonly retryDelayMs?: number;
}

function openOnnxEncoder(
  settings: WorkerSettings,
  log: Logger,
  metrics: MetricsOf<'worker'>,
): OpenFolder {
  const { ENCODER_DEVICE, ENCODER_THREADS } = settings;
  return (modelDir) =>
    createOnnxEncoder({
      modelDir,
      device: ENCODER_DEVICE,
      ...(ENCODER_THREADS === undefined ? {} : { threads: ENCODER_THREADS }),
      onNotice: (notice) => log.info(notice),
      onStage: measureStages(metrics),
    });
}

async function openModels(
  { MODEL_DIR = defaultModelDir, DATA_DIR }: WorkerSettings,
  database: Database,
  log: Logger,
  openEncoder: OpenFolder,
): Promise<
  { models: WorkerModels } & Pick<HandlerContext, 'folders' | 'encoder' | 'modelVersionId'>
> {
  const encoder = await openEncoder(MODEL_DIR);
  const modelVersionId = await registerModelVersion(
    database,
    encoder.model,
    await readModelNotes(MODEL_DIR),
  );
  const shelf = path.join(DATA_DIR, 'models');
  const folders = new ModelFolders({ database, known: [defaultModelDir], shelf, log });
  await folders.scan();
  const models = new WorkerModels({ own: { modelVersionId, encoder }, folders, openEncoder });
  return { models, folders, encoder, modelVersionId };
}

/** Builds wait for the database more than they use it: a connection for every second one is enough. */
const connectionsFor = (concurrency: number): number =>
  Math.min(20, 4 + Math.ceil(concurrency / 2));

/** Ranges at a time; each builds some people at once. */
const rebuildsFor = (concurrency: number): number => Math.max(1, Math.floor(concurrency / 16));

function openQueue(
  {
    DATABASE_URL: databaseUrl,
    QUEUE_URL: queueUrl,
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
  }: WorkerSettings,
  log: Logger,
  { retryDelayMs }: Overrides,
): Promise<Queue> {
  return createQueue({
    ...{ databaseUrl, queueUrl, isTraced: endpoint !== undefined },
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
  signal: AbortSignal,
): Promise<HandlerContext> {
  const { DATABASE_URL: databaseUrl, WORKER_CONCURRENCY: concurrency } = settings;
  const database = createDatabase({
    url: databaseUrl,
    maxConnections: connectionsFor(concurrency),
    applicationName: 'facet-worker',
  });
  opened.add(() => database.close());
  const metrics = createMetrics('worker');
  const openFolder = overrides.openEncoder ?? openOnnxEncoder(settings, log, metrics);
  const openEncoder: OpenFolder = async (dir) => countRefusals(await openFolder(dir), metrics);
  const { models, ...own } = await openModels(settings, database, log, openEncoder);
  opened.add(() => models.close());
  const { modelVersionId } = own;
  await settleGeneration({ database, models, modelVersionId, log, signal });
  const queue = await openQueue(settings, log, overrides);
  opened.add(() => queue.close());
  const openPatient = (lane: Lane) => async (id: number) =>
    createPatientEncoder(await models.encoderOf(id), lane);
  const createBuild = (lane: Lane) =>
    createBuildContext({
      ...{ database, taxonomy, settings: createFoldSettings() },
      openEncoder: openPatient(lane),
      now: () => new Date(),
      measure: measureBuildSteps(metrics),
    });
  return {
    ...{ ...own, database, queue, metrics },
    build: createBuild('live'),
    backgroundBuild: createBuild('background'),
    openBackgroundEncoder: openPatient('background'),
    liveBuilds: new LiveBuilds(concurrency),
  };
}

async function open(
  settings: WorkerSettings,
  log: Logger,
  overrides: Overrides,
  opened: OpenedParts,
  signal: AbortSignal,
): Promise<void> {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  const tracing = await startTracing({ serviceName: 'facet-worker', endpoint });
  opened.add(() => tracing.stop());
  const context = await openContext(settings, log, overrides, opened, signal);
  const { queue, database, metrics } = context;
  await queue.keepSchedules();
  const worker = await createJobWorker({
    databaseUrl: settings.DATABASE_URL,
    queueUrl: settings.QUEUE_URL,
    isTraced: endpoint !== undefined,
    concurrency: settings.WORKER_CONCURRENCY,
    rebuildConcurrency: rebuildsFor(settings.WORKER_CONCURRENCY),
    handlers: createHandlers(context),
    onFailedForGood: (job) => recordFailure(database, job),
    onJobEnd: (end) => {
      logJobEnd(log, end);
      measureJobEnd(metrics, end);
    },
    onStalled: (jobId) => {
      log.warn({ jobId }, 'a job lost its process and runs again');
      metrics.jobsStalled.inc();
    },
    onError: createJobErrorLog(log),
  });
  opened.add(() => worker.close());
  const heartbeat = await startHeartbeat(context, log);
  opened.add(() => heartbeat.stop());
  await openMetrics(settings, context, log, opened);
}

/** Nothing is opened before `start`, and nothing stays open when it fails. */
export function compose(settings: WorkerSettings, overrides: Overrides = {}): WorkerApp {
  const log = overrides.log ?? createLogger({ name: 'worker', level: settings.LOG_LEVEL });
  const opened = new OpenedParts();
  const stopping = new AbortController();
  return {
    start: () =>
      opened
        .orClose(() => open(settings, log, overrides, opened, stopping.signal))
        .catch((error: unknown) => {
          log.error({ errors: describeError(error) }, 'could not start');
          throw error;
        }),
    stop: () => {
      stopping.abort();
      return opened.close();
    },
  };
}
