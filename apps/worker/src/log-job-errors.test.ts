import { createLogger } from '@facet/telemetry';
import { createJobErrorLog } from './log-job-errors.ts';

test('an outage is one line in ten seconds, with how often it was met meanwhile', () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  let nowMs = 0;
  const report = createJobErrorLog(
    createLogger({ name: 'worker', level: 'info', destination }),
    () => nowMs,
  );
  for (; nowMs < 20_000; nowMs += 100) report(new Error('ann@mail.example'));
  expect(lines.map((line) => (JSON.parse(line) as { unlogged: number }).unlogged)).toEqual([0, 99]);
  expect(lines.join('')).not.toContain('ann@mail.example');
});
