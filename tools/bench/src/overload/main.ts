import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { printReport } from '../report/report.ts';
import { measureOverload } from './measure-overload.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '15' },
    'max-waiting-builds': { type: 'string', default: '300' },
    'max-build-age': { type: 'string', default: '20' },
  },
});

const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-bench-overload-'));
try {
  const options = {
    dataDir,
    events: Number(values.events),
    seconds: Number(values.seconds),
    maxWaitingBuilds: Number(values['max-waiting-builds']),
    maxBuildAgeSeconds: Number(values['max-build-age']),
  };
  printReport(await measureOverload(options, process.env));
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
