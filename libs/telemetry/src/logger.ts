import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

export interface LoggerOptions {
  /** The process: `gateway`, `worker`. */
  readonly name: string;
  readonly level: string;
  /** Where lines go; standard output by default. */
  readonly destination?: DestinationStream;
}

/** Fields that are never written, wherever they appear two levels deep: a last line of defence, not a licence. */
const secrets = [
  'authorization',
  'cookie',
  'password',
  'key',
  'writeKey',
  'email',
  'userId',
  'text',
];

/** So that a log line and a trace find each other. */
function traceOfThisMoment(): { readonly traceId?: string } {
  const span = trace.getActiveSpan();
  return span === undefined ? {} : { traceId: span.spanContext().traceId };
}

/** Structured JSON lines. Callers log ids of ours (request, job, person) and never what people did or wrote. */
export function createLogger(options: LoggerOptions): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    redact: {
      paths: secrets.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      remove: true,
    },
    mixin: traceOfThisMoment,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}
