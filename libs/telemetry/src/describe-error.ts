import { FacetError } from '@facet/errors';

/** What may be logged of an error. */
export interface LoggedError {
  readonly type: string;
  readonly code?: string;
  /** Of our own errors alone, whose message is safe */
  readonly message?: string;
  /** Where it was thrown, the innermost call first */
  readonly at: readonly string[];
}

const mostCalls = 8;

/**
 * An error and, after it, what caused it: class, code and place. Never the message of an error that is not ours:
 * drivers quote values there, and those may be personal.
 */
export function describeError(error: unknown): readonly LoggedError[] {
  if (!(error instanceof Error)) return [];
  return [describe(error), ...causesOf(error).flatMap(describeError)];
}

function causesOf(error: Error): readonly unknown[] {
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...parts, error.cause];
}

function describe(error: Error & { readonly code?: unknown }): LoggedError {
  const calls = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    ...(typeof error.code === 'string' && { code: error.code }),
    ...(error instanceof FacetError && { message: error.message }),
    at: calls.slice(0, mostCalls).map((line) => line.trim().slice('at '.length)),
  };
}
