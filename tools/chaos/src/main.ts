import { CommanderError } from 'commander';
import { readOptions } from './options.ts';
import { formatReport, isFlawless } from './report/report.ts';
import { runChaos } from './run-chaos.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const outcome = await runChaos(readOptions(process.argv), process.env, say);
  say(`\n${formatReport(outcome)}`);
  process.exitCode = isFlawless(outcome) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
