import type { FastifyBaseLogger } from 'fastify';
import type { Metrics } from '@facet/telemetry';
import { logServerError } from '../../http/log-error.ts';
import { facetErrorOf } from './graphql-error.ts';

/** Counts every error by its code; logs those that are our fault, without query or variables. */
export function reportErrors(
  errors: readonly unknown[],
  log: FastifyBaseLogger,
  metrics: Pick<Metrics, 'graphqlErrors'>,
): void {
  for (const error of errors.map(facetErrorOf)) {
    metrics.graphqlErrors.inc({ code: error.code });
    if (error.status >= 500) logServerError(log, error);
  }
}
