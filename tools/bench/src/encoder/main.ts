import { printReport } from '../report/report.ts';
import { compareEncoders } from './compare-encoders.ts';
import { readOptions, usage } from './options.ts';

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(usage);
  else printReport(await compareEncoders(options));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
