import cors from '@fastify/cors';
import { callTypes, readBatch, readCall, type IngestResult } from '@facet/events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeyStore } from '../../auth/key-store.ts';
import { acceptEvents, type AcceptEventsDependencies } from '../../ingest/accept-events.ts';
import { parseSegmentBodies } from './body-parsing.ts';
import { limitConcurrentIngest } from './ingest-gate.ts';
import { requireWriteKey } from './write-key.ts';

export interface SegmentRoutesOptions extends Omit<AcceptEventsDependencies, 'log'> {
  readonly keys: Pick<KeyStore, 'isWriteKey'>;
}

const preflightMaxAgeSeconds = 86_400;

/** Segment's HTTP API: `/v1/batch`, a path for each call, and the browser client's one-letter paths. */
export async function registerSegmentRoutes(
  server: FastifyInstance,
  options: SegmentRoutesOptions,
): Promise<void> {
  await server.register(cors, { origin: '*', methods: ['POST'], maxAge: preflightMaxAgeSeconds });
  limitConcurrentIngest(server);
  await parseSegmentBodies(server);
  const store = async (request: FastifyRequest, read: typeof readBatch): Promise<IngestResult> => {
    await requireWriteKey(options.keys, request.headers.authorization, request.body);
    return acceptEvents({ ...options, log: request.log }, read(request.body));
  };
  for (const path of ['/batch', '/b']) {
    server.post(path, async (request) => batchAnswer(await store(request, readBatch)));
  }
  for (const type of callTypes) {
    for (const path of [`/${type}`, `/${type.charAt(0)}`]) {
      server.post(path, async (request, reply) =>
        sendCallAnswer(reply, await store(request, (body) => readCall(type, body))),
      );
    }
  }
}

function batchAnswer({ accepted, duplicates, rejected }: IngestResult): object {
  return { success: true, accepted, duplicates, rejected };
}

/** A single call has nothing else to save: a refused event is a refused request. */
function sendCallAnswer(reply: FastifyReply, result: IngestResult): FastifyReply {
  const [refusal] = result.rejected;
  if (refusal === undefined) return reply.send(batchAnswer(result));
  const { code, message } = refusal;
  return reply.code(400).send({ ...batchAnswer(result), success: false, code, message });
}
