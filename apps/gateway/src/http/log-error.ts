import type { FacetError } from '@facet/errors';
import { describeError } from '@facet/telemetry';
import type { FastifyBaseLogger } from 'fastify';

/** Our own code and message, and what may be logged of the causes. */
export function logServerError(log: FastifyBaseLogger, error: FacetError): void {
  log.error({ code: error.code, causes: describeError(error.cause) }, error.message);
}
