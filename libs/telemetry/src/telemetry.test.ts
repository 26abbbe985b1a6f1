import { readFile } from 'node:fs/promises';
import { countConnections, createLogger, createMetrics, metricTable } from './index.ts';
import { renderMetricsDocument } from './metrics-document.ts';

test('a log line is JSON with a name and a time, and personal fields are left out', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ name: 'gateway', level: 'info', destination });
  logger.info({ requestId: 'r1', request: { headers: { authorization: 'Bearer x' } } }, 'asked');
  logger.debug('not this');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    name: 'gateway',
    requestId: 'r1',
    msg: 'asked',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
  });
  expect(lines[0]).not.toContain('Bearer');
});

test('a process renders every metric of its table under its name, and none of the other', async () => {
  const [gateway, worker] = [createMetrics('gateway'), createMetrics('worker')];
  gateway.eventsIngested.inc({ outcome: 'accepted' }, 3);
  countConnections(gateway, { totalCount: 5, idleCount: 2, waitingCount: 1 });
  const text = await gateway.render();
  expect(text).toContain('facet_events_ingested_total{outcome="accepted"} 3');
  expect(text).toContain('facet_database_connections{state="idle"} 2');
  expect(namesIn(text)).toEqual(Object.values(metricTable.gateway).map(({ name }) => name));
  const ofWorker = Object.values(metricTable.worker).map(({ name }) => name);
  expect(namesIn(await worker.render())).toEqual(ofWorker);
});

function namesIn(text: string): string[] {
  return [...text.matchAll(/^# TYPE (facet_\w+) /gm)].map(([, name = '']) => name);
}

test('the committed document is what the tables say (else: npm run generate)', async () => {
  const file = new URL('../../../docs/metrics.md', import.meta.url);
  expect(await readFile(file, 'utf8')).toBe(renderMetricsDocument());
});
