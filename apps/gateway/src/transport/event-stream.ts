import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { GraphQLContext } from '../graphql/context.ts';
import { safeResult } from '../graphql/errors/safe-result.ts';
import { prepareOperation } from '../graphql/prepare-operation.ts';

/** Operations over server-sent events, one a request ("distinct connections"). */
export function createEventStreamHandler(
  schema: GraphQLSchema,
  contextOf: (request: FastifyRequest) => GraphQLContext,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return createHandler({
    schema,
    authenticate: () => null,
    context: ({ raw }) => ({ ...contextOf(raw) }),
    onSubscribe: ({ raw }, params) => {
      const prepared = prepareOperation(schema, params, { ...contextOf(raw) });
      return isRefused(prepared) ? refusal(prepared) : prepared;
    },
    // graphql-sse sends what it gets as JSON, though its type asks for error objects.
    onNext: (_context, { raw }, result) =>
      safeResult(result as ExecutionResult, contextOf(raw)) as ExecutionResult,
  });
}

/** A stream of one result: graphql-sse knows a bare result only by its `data`, which a refusal has not. */
async function* refusal(errors: readonly GraphQLError[]): AsyncGenerator<ExecutionResult> {
  yield { errors };
}

function isRefused<Operation, Problem>(
  prepared: Operation | readonly Problem[],
): prepared is readonly Problem[] {
  return Array.isArray(prepared);
}

export function wantsEventStream({ headers }: FastifyRequest): boolean {
  return headers.accept?.trim() === 'text/event-stream';
}
