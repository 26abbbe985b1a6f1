import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createLogger, inSpan, recordSpan, startTracing } from '../index.ts';

const received: string[] = [];
const collector = createServer((request, response) => {
  void json(request).then((body) => {
    received.push(JSON.stringify(body));
    response.end('{}');
  });
});
beforeAll(() => once(collector.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => collector.close());

function logOf(lines: string[]) {
  const destination = { write: (line: string) => void lines.push(line) };
  return createLogger({ name: 'test', level: 'info', destination });
}

test('spans of work, done and failed, reach the collector, and log lines name their trace', async () => {
  const { port } = collector.address() as AddressInfo;
  const tracing = await startTracing({
    serviceName: 'facet-test',
    endpoint: `http://127.0.0.1:${port}/`,
  });
  const lines: string[] = [];
  const log = logOf(lines);
  const failed = inSpan('outer', { texts: 3 }, async () => {
    log.info('within');
    recordSpan('inner', 0.5, {});
    throw Object.assign(new RangeError('ann@mail.example is taken'), { code: '23505' });
  });
  await expect(failed).rejects.toThrow('is taken');
  log.info('after');
  await tracing.stop();
  const sent = received.join('');
  for (const part of ['facet-test', '"outer"', '"inner"', '"error.type"', '23505']) {
    expect(sent).toContain(part);
  }
  expect(sent).not.toContain('ann@mail.example');
  const [within, after] = lines.map((line) => JSON.parse(line) as { traceId?: string });
  expect(sent).toContain(`"traceId":"${within?.traceId}"`);
  expect(after).not.toHaveProperty('traceId');
});

test('without a collector the work is done, and nothing is sent', async () => {
  received.length = 0;
  const tracing = await startTracing({ serviceName: 'facet-test', endpoint: undefined });
  const lines: string[] = [];
  expect(await inSpan('outer', {}, async () => (logOf(lines).info('within'), 7))).toBe(7);
  await tracing.stop();
  expect(lines[0]).not.toContain('traceId');
  expect(received).toEqual([]);
});
