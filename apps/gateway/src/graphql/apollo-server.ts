import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { FacetError } from '@facet/errors';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { GraphQLContext } from './context.ts';
import { safeGraphqlError } from './errors/graphql-error.ts';
import { overloadStatus } from './errors/overload-status.ts';
import { reportErrors } from './errors/report-errors.ts';
import { assertWithinLimits, maxTokens } from './limits/operation-limits.ts';
import { traceOperation } from './trace-operation.ts';

/** Refused before it runs, so the whole request is a 400. */
const limits: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, operationName, request }) => {
      try {
        assertAnswerable(operation);
        assertWithinLimits({ schema, document, operationName, variables: request.variables });
      } catch (error) {
        throw new GraphQLError((error as Error).message, {
          originalError: error as Error,
          extensions: { http: { status: 400 } },
        });
      }
    },
  }),
};

const reports: ApolloServerPlugin<GraphQLContext> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) =>
      reportErrors(errors, contextValue.log, contextValue.services.metrics),
  }),
};

/** Apollo would run a subscription as if it were a query. */
function assertAnswerable(operation: OperationDefinitionNode | undefined): void {
  if (operation?.operation !== 'subscription') return;
  const message = 'Subscriptions come over WebSocket, or with `Accept: text/event-stream`.';
  throw new FacetError('BAD_INPUT', message);
}

/** Started, without transport. */
export async function startApollo(
  schema: GraphQLSchema,
  logger: FastifyBaseLogger,
): Promise<ApolloServer<GraphQLContext>> {
  const apollo = new ApolloServer<GraphQLContext>({
    schema,
    logger,
    introspection: true,
    // Its guard is for cookies. Our keys come in a header, which browsers do not send by themselves.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    formatError: ({ locations, path }, error) =>
      safeGraphqlError(error, { ...(locations && { locations }), ...(path && { path }) }),
    plugins: [
      limits,
      reports,
      traceOperation,
      overloadStatus,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}
