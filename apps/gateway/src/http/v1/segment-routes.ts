import cors from '@fastify/cors';
import { callTypes, readBatch, readCall, type IngestResult } from '@facet/events';
import type { Metrics } from '@facet/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeyStore } from '../../auth/key-store.ts';
import type { Load } from '../../load/load.ts';
import { acceptEvents, type AcceptEventsDependencies } from '../../ingest/accept-events.ts';
import { parseSegmentBodies } from './body-parsing.ts';
import { limitConcurrentIngest } from './ingest-gate.ts';
import { requireWriteKey } from './write-key.ts';

export interface SegmentRoutesOptions extends AcceptEventsDependencies {
  readonly metrics: AcceptEventsDependencies['metrics'] & Pick<Metrics, 'refusals'>;
  readonly keys: Pick<KeyStore, 'isWriteKey'>;
  readonly load: Pick<Load, 'admitWork'>;
}

const preflightMaxAgeSeconds = 86_400;

/** Segment's HTTP API: `/v1/batch`, a path for each call, and the browser client's one-letter paths. */
export async function registerSegmentRoutes(
  server: FastifyInstance,
  options: SegmentRoutesOptions,
): Promise<void> {
  await server.register(cors, {
    origin: '*',
    methods: ['POST'],
    exposedHeaders: ['Retry-After'],
    maxAge: preflightMaxAgeSeconds,
  });
  server.addHook('onRequest', async ({ method }) => {
    // A preflight brings nothing, and the browser would not tell its script why.
    if (method !== 'OPTIONS') options.load.admitWork();
  });
  limitConcurrentIngest(server, options.metrics);
  await parseSegmentBodies(server);
  const store = async (request: FastifyRequest, read: typeof readBatch): Promise<IngestResult> => {
    await requireWriteKey(options.keys, request.headers.authorization, request.body);
    return acceptEvents(options, read(request.body));
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
