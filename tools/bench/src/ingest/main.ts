import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printReport } from '../report/report.ts';
import { measureIngest } from './measure-ingest.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    batch: { type: 'string', default: '250' },
    connections: { type: 'string', default: '8' },
  },
});

const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-bench-ingest-'));
try {
  const options = {
    dataDir,
    events: Number(values.events),
    batchSize: Number(values.batch),
    connections: Number(values.connections),
  };
  printReport(await measureIngest(options, process.env));
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
