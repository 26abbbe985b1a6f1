import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { GraphQLContext } from './context.ts';
import { assertWithinLimits, maxTokens } from './limits/operation-limits.ts';

export interface OperationParams {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** For the transports of subscriptions, what Apollo does for HTTP: parse, validate and hold to the limits. */
export function prepareOperation<Context extends Pick<GraphQLContext, 'services'>>(
  schema: GraphQLSchema,
  params: OperationParams,
  contextValue: Context,
): (ExecutionArgs & { readonly contextValue: Context }) | readonly GraphQLError[] {
  const { operationName, variables } = params;
  try {
    contextValue.services.load.admitRead();
    const document = parse(params.query, { maxTokens });
    const problems = validate(schema, document, specifiedRules);
    if (problems.length > 0) return problems.map((problem) => coded(problem, validationFailed));
    assertWithinLimits({ schema, document, operationName, variables });
    const args = { schema, document, contextValue };
    return {
      ...args,
      ...(typeof operationName === 'string' && { operationName }),
      ...(variables && { variableValues: variables }),
    };
  } catch (error) {
    return [error instanceof GraphQLError ? coded(error, parseFailed) : wrapped(error as Error)];
  }
}

const parseFailed = 'GRAPHQL_PARSE_FAILED';
const validationFailed = 'GRAPHQL_VALIDATION_FAILED';

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function wrapped(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError });
}
