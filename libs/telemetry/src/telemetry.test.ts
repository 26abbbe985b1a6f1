import { createLogger, createMetrics, metricTable } from './index.ts';

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

test('every metric of the table is rendered under its name', async () => {
  const metrics = createMetrics();
  metrics.eventsIngested.inc({ outcome: 'accepted' }, 3);
  const text = await metrics.render();
  expect(text).toContain('facet_events_ingested_total{outcome="accepted"} 3');
  for (const { name } of Object.values(metricTable)) expect(text).toContain(`# TYPE ${name} `);
});
