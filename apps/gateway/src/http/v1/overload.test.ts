import { createMetrics } from '@facet/telemetry';
import fastify from 'fastify';
import { replyWithError } from '../error-reply.ts';
import { limitConcurrentIngest } from './ingest-gate.ts';

test('requests past the limit are refused with 429 and Retry-After; room comes back', async () => {
  const server = fastify();
  server.setErrorHandler(replyWithError());
  limitConcurrentIngest(server, createMetrics('gateway'), 1);
  let release = () => {};
  const entered = new Promise<void>((resolve) => {
    server.post('/slow', async () => {
      resolve();
      await new Promise<void>((done) => (release = done));
      return 'done';
    });
  });
  server.post('/quick', async () => 'done');
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const post = (path: string) => fetch(url + path, { method: 'POST' });
  const slow = post('/slow');
  await entered;
  const refused = await post('/quick');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ success: false, code: 'OVERLOADED' });
  release();
  expect(await (await slow).text()).toBe('done');
  let answer = await post('/quick');
  // The place is free when the socket of the slow request says so, a moment after its answer.
  while (answer.status === 429) answer = await post('/quick');
  expect(answer.status).toBe(200);
  await server.close();
});
