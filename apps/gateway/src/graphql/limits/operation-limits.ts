import { createRequire } from 'node:module';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { FacetError } from '@facet/errors';
import type * as Complexity from 'graphql-query-complexity';
import { type DocumentNode, GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { costKey } from './cost-relevant-variables.ts';

// The CommonJS build: the package's ESM build loads a second copy of graphql, which refuses our schema.
const complexity = createRequire(import.meta.url)('graphql-query-complexity') as typeof Complexity;

/** The profile page is 8 deep; introspection is not counted. */
const maxDepth = 15;
/** A field costs 1, a list its length times what it holds. Fifty profile pages are about this much. */
const maxCost = 25_000;

/** Tokens in a document. GraphiQL's introspection query has about 500. */
export const maxTokens = 5_000;

const estimators = [
  complexity.fieldExtensionsEstimator(),
  complexity.simpleEstimator({ defaultComplexity: 1 }),
];

export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** @throws FacetError QUERY_TOO_DEEP or QUERY_TOO_EXPENSIVE. Takes a valid document. */
export function assertWithinLimits(operation: Operation): void {
  assertDepth(operation);
  assertCost(operation);
}

/** Apollo keeps parsed documents: one that comes again needs no second look. */
const shallow = new WeakSet<DocumentNode>();

function assertDepth({ schema, document }: Operation): void {
  if (shallow.has(document)) return;
  const onReject = () => {
    throw new FacetError('QUERY_TOO_DEEP', `The query is nested deeper than ${maxDepth} levels.`);
  };
  validate(schema, document, [maxDepthRule({ n: maxDepth, onReject: [onReject] })]);
  shallow.add(document);
}

/** Most of the costs that one document has at a time: sizes that clients choose are not many. */
const keptCosts = 100;
/** Costs of documents seen before, by `costKey`. Only of those that could be computed. */
const knownCosts = new WeakMap<DocumentNode, Map<string, number>>();

function assertCost(operation: Operation): void {
  const cost = knownCost(operation);
  if (cost <= maxCost) return;
  const message = `The query costs ${cost}; at most ${maxCost} is allowed. Ask for fewer items at a time.`;
  throw new FacetError('QUERY_TOO_EXPENSIVE', message);
}

function knownCost(operation: Operation): number {
  const { document, variables, operationName } = operation;
  const key = costKey(document, variables ?? {}, operationName);
  const costs = knownCosts.get(document) ?? new Map<string, number>();
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = costOf(operation);
  if (costs.size >= keptCosts) costs.clear();
  knownCosts.set(document, costs.set(key, cost));
  return cost;
}

function costOf({ schema, document, operationName, variables }: Operation): number {
  try {
    return complexity.getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      ...(typeof operationName === 'string' ? { operationName } : {}),
      estimators,
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // With a place in the query it is about a variable; without one, fragments unfold to too many fields.
    if (error.nodes !== undefined) throw new FacetError('BAD_INPUT', error.message);
    throw new FacetError('QUERY_TOO_EXPENSIVE', 'The query unfolds to too many fields.');
  }
}
