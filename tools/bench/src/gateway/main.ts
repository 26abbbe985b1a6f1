import { OpenedParts } from '@facet/lifecycle';
import { printReport } from '../report/report.ts';
import { measureContenders } from './measure-contenders.ts';
import { openBench } from './open-bench.ts';
import { toReport } from './to-report.ts';

const opened = new OpenedParts();
process.once('SIGINT', () => void opened.close().finally(() => process.exit(130)));
try {
  printReport(toReport(await measureContenders(await openBench(opened))));
} finally {
  await opened.close();
}
