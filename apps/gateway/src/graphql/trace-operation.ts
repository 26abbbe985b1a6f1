import type { ApolloServerPlugin } from '@apollo/server';
import { trace } from '@opentelemetry/api';
import type { GraphQLContext } from './context.ts';

/** Names the active span for the operation: its kind and its name, never its text or variables. */
export const traceOperation: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, operationName }) => {
      const kind = operation?.operation ?? 'query';
      trace
        .getActiveSpan()
        ?.updateName(operationName === null ? kind : `${kind} ${operationName}`)
        .setAttributes({
          'graphql.operation.type': kind,
          ...(operationName !== null && { 'graphql.operation.name': operationName }),
        });
    },
  }),
};
