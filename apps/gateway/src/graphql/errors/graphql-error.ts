import { FacetError, type ErrorCode } from '@facet/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { toEdgeError } from '../../http/edge-error.ts';

/** What Apollo and graphql-js call their refusals, and what we do. Their messages quote the query, never our data. */
const graphqlCodes: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_INPUT',
};

/** The one error behind any that GraphQL reports. */
export function facetErrorOf(error: unknown): FacetError {
  if (!(error instanceof GraphQLError)) return toEdgeError(error);
  const code = graphqlCodes[String(error.extensions['code'])];
  if (code !== undefined) return new FacetError(code, error.message);
  return error.originalError ? facetErrorOf(error.originalError) : toEdgeError(error);
}

/** What the client sees: code and safe message, and where in the query. */
export function safeGraphqlError(
  error: unknown,
  place: Pick<GraphQLFormattedError, 'locations' | 'path'> = {},
): GraphQLFormattedError {
  const { code, message, retryAfterSeconds } = facetErrorOf(error);
  const extensions = {
    code,
    ...(retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }),
  };
  const { locations, path } = place;
  return { message, ...(locations && { locations }), ...(path && { path }), extensions };
}
