import { type Environment, environment, parseEnvironment } from '@facet/config';

const schema = environment(
  'DATA_DIR',
  'DATABASE_URL',
  'QUEUE_URL',
  'MODEL_DIR',
  'ENCODER_DEVICE',
  'ENCODER_THREADS',
  'WORKER_CONCURRENCY',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'HOST',
  'METRICS_PORT',
).required({ DATABASE_URL: true });

export type WorkerSettings = ReturnType<typeof readEnvironment>;

/** @throws FacetError CONFIG_INVALID naming every wrong variable */
export function readEnvironment(env: Environment) {
  return parseEnvironment(schema, env);
}
