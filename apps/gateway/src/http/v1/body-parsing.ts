import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/**
 * JSON under any content type (browsers send `text/plain` to spare a preflight), packed with gzip or not;
 * the body limit holds for both sizes. A `__proto__` key is dropped instead of refusing the whole batch.
 */
export async function parseSegmentBodies(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    globalCompression: false,
    globalDecompression: true,
    requestEncodings: ['gzip', 'identity'],
  });
  const parseJson = server.getDefaultJsonParser('remove', 'remove');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, parseJson);
}
