import type { FacetError } from '@facet/errors';
import type { FastifyBaseLogger } from 'fastify';

/**
 * Our own code and message, and of the cause its class, code and place. Never its message: drivers quote
 * values there, and those may be personal.
 */
export function logServerError(log: FastifyBaseLogger, error: FacetError): void {
  log.error({ code: error.code, causes: causesOf(error) }, error.message);
}

interface LoggedCause {
  readonly type: string;
  readonly code?: string;
  readonly at: readonly string[];
}

function causesOf(error: Error): LoggedCause[] {
  if (!(error.cause instanceof Error)) return [];
  return [describe(error.cause), ...causesOf(error.cause)];
}

function describe(error: Error & { readonly code?: unknown }): LoggedCause {
  const at = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const place = { type: error.name, at: at.slice(0, 8).map((line) => line.trim().slice(3)) };
  return typeof error.code === 'string' ? { ...place, code: error.code } : place;
}
