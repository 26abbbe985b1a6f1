import { parseArgs } from 'node:util';
import { OpenedParts } from '@facet/lifecycle';
import { printReport } from '../report/report.ts';
import { measureIncrements } from './measure-increments.ts';
import { measureRebuilds } from './measure-rebuilds.ts';
import { openBench } from './open-bench.ts';
import { toReport } from './to-report.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1000,10000,100000' },
    events: { type: 'string', default: '100000' },
  },
});

const opened = new OpenedParts();
process.once('SIGINT', () => void opened.close().finally(() => process.exit(130)));
try {
  const bench = await openBench(opened);
  const increments = await measureIncrements(bench, Number(values.events));
  const rebuilds = await measureRebuilds(bench, values.people.split(',').map(Number));
  printReport(toReport(rebuilds, increments));
} finally {
  await opened.close();
}
