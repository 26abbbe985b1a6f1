import { type Environment, environment, parseEnvironment } from '@facet/config';

const schema = environment(
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'QUEUE_URL',
  'ADMIN_KEY',
  'WRITE_KEY',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'MAX_WAITING_BUILDS',
  'MAX_BUILD_AGE_SECONDS',
  'MAX_EVENT_LOOP_DELAY_MS',
  'MAX_WAITING_QUERIES',
  'MAX_MEMORY_MB',
).required({ DATABASE_URL: true });

export type GatewaySettings = ReturnType<typeof readEnvironment>;

/** @throws FacetError CONFIG_INVALID naming every wrong variable */
export function readEnvironment(env: Environment) {
  return parseEnvironment(schema, env);
}
