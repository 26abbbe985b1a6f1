import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GraphQLContext } from '../context.ts';
import { safeGraphqlError } from './graphql-error.ts';
import { reportErrors } from './report-errors.ts';

interface Result {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLError[] | undefined;
}
type Reporting = Pick<GraphQLContext, 'log' | 'services'>;

/** For the transports of subscriptions: errors made safe, counted and logged. */
export function safeErrors(
  errors: readonly GraphQLError[],
  { log, services }: Reporting,
): GraphQLFormattedError[] {
  reportErrors(errors, log, services.metrics);
  return errors.map((error) => safeGraphqlError(error, error.toJSON()));
}

/** A result with its errors made safe. */
export function safeResult(
  { data, errors }: Result,
  reporting: Reporting,
): FormattedExecutionResult<Record<string, unknown>> {
  return {
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors: safeErrors(errors, reporting) }),
  };
}
