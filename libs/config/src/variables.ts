import { z } from 'zod';

const url = (protocol: RegExp, example: string, hostname = /^/) =>
  z.url({ protocol, hostname, error: `must be a URL like ${example}` });

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

/** At least 16 characters, so that a key cannot be guessed. */
const key = z.string().min(16, 'must have at least 16 characters');

/**
 * Every environment variable of Facet, each once: apps pick theirs with `environment('PORT', …)`.
 * The description is what `.env.example` says of it.
 */
export const variables = {
  PORT: wholeNumber(0, 65_535)
    .default(4000)
    .describe('TCP port of the gateway. 0 takes a free one.'),
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe(
      'Address the gateway (and a worker, for its metrics) listens on. Loopback unless you put a proxy with TLS before it.',
    ),
  DATA_DIR: z
    .string()
    .default('.facet')
    .describe('Folder of everything Facet keeps: the embedded PostgreSQL, keys, logs.'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/facet')
    .optional()
    .describe('An outside PostgreSQL (14 or later). Unset: an embedded one in DATA_DIR.'),
  QUEUE_URL: url(/^rediss?$/, 'redis://user:password@host:6379/0', /./)
    .optional()
    .describe('A Redis (6.2 or later, noeviction) for the queues. Unset: they live in PostgreSQL.'),
  MODEL_DIR: z
    .string()
    .optional()
    .describe('A model folder in Hugging Face layout. Unset: the model that Facet ships.'),
  ENCODER_DEVICE: oneOf(['auto', 'cpu', 'cuda', 'webgpu'])
    .default('auto')
    .describe('Where the encoder runs. auto takes the first of cuda, webgpu, cpu that works.'),
  ENCODER_THREADS: wholeNumber(1, 256)
    .optional()
    .describe('Encoder threads on a CPU. Unset: as many as there are cores.'),
  ADMIN_KEY: key
    .optional()
    .describe('Key for GraphQL with the scope admin. Unset: made and kept in DATA_DIR/admin.key.'),
  WRITE_KEY: key.optional().describe('Key for /v1. Unset: made and kept in DATA_DIR/write.key.'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('Least level that is logged.'),
  WORKER_CONCURRENCY: wholeNumber(1, 1_000)
    .default(32)
    .describe('Builds that one worker has in hand at a time; they share the encoder.'),
  METRICS_PORT: wholeNumber(0, 65_535)
    .optional()
    .describe(
      'TCP port of each worker for /metrics and /healthz; 0 takes a free one. Unset: none.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'http://collector:4318')
    .optional()
    .describe('An OpenTelemetry collector (OTLP over HTTP) for traces. Unset: nothing is traced.'),
  MAX_WAITING_BUILDS: wholeNumber(1, 100_000_000)
    .default(100_000)
    .describe(
      'People who may wait for a build before the gateway refuses events. 100,000 are minutes to hours of work for one worker.',
    ),
  MAX_BUILD_AGE_SECONDS: wholeNumber(1, 30 * 86_400)
    .default(3_600)
    .describe(
      'How long a person may wait for a build before the gateway refuses events: as long as workers may be away.',
    ),
  MAX_EVENT_LOOP_DELAY_MS: wholeNumber(10, 60_000)
    .default(1_000)
    .describe(
      'Delay of the event loop, in milliseconds, above which the gateway refuses requests.',
    ),
  MAX_WAITING_QUERIES: wholeNumber(1, 100_000)
    .default(500)
    .describe(
      'Queries that may wait for a database connection before the gateway refuses requests.',
    ),
  MAX_MEMORY_MB: wholeNumber(64, 1_000_000)
    .optional()
    .describe(
      'Heap and buffers, in MiB, above which the gateway refuses requests. Unset: 70 % of the heap that Node.js allows.',
    ),
  HF_ENDPOINT: url(/^https?$/, 'https://huggingface.co')
    .default('https://huggingface.co')
    .describe('The hub that "facet model add" fetches models from.'),
  HF_TOKEN: z
    .string()
    .optional()
    .describe('Your token for that hub, where a model is gated or private. Unset: none.'),
  FACET_URL: url(/^https?$/, 'http://127.0.0.1:4000')
    .optional()
    .describe('Where the command facet finds the gateway. Unset: the one started on DATA_DIR.'),
} as const;

export type VariableName = keyof typeof variables;

/** The schema of one app's environment. */
export function environment<Name extends VariableName>(
  ...names: readonly Name[]
): z.ZodObject<Pick<typeof variables, Name>> {
  const picked = Object.fromEntries(names.map((name) => [name, variables[name]]));
  return z.object(picked as Pick<typeof variables, Name>);
}
