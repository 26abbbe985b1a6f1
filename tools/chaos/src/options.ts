import { Command, InvalidArgumentError, Option } from 'commander';
import { faultNames, faults, type FaultName } from './faults/index.ts';

export interface ChaosOptions {
  readonly minutes: number;
  readonly seed: number;
  readonly queue: 'postgres' | 'redis';
  readonly faults: readonly FaultName[];
}

const list = faultNames.map((name) => `  ${name.padEnd(14)} ${faults[name].what}`).join('\n');

const after = `
Starts the real platform (npm start) on a temporary folder, sends it the events of made-up people as a client of
Segment does, and breaks it meanwhile. The seed decides which fault comes when; each comes at least once, so a short
run may take longer than asked for. Rebuilds of everybody are started, paused, resumed and cancelled meanwhile; those
that were not cancelled must end and have built everybody. Then everything must be there once, and every profile must equal that of a
second platform that got the same events and was left alone.

Faults:
${list}
What cannot be done here (as an ordinary user: fill-disk) is left out with a notice.

Prints a table of the faults, then what it found wrong, then one line of JSON:
  {"faults":9,"lost":0,"doubled":0,"differing":0,"stuck":0,"rebuilds":0}
Exit status: 0 nothing was wrong, 1 something was, 2 wrong usage.

Examples:
  $ npm run chaos -- --minutes 1 --seed 7
  $ npm run chaos -- --minutes 30 --seed 7 --queue redis
  $ npm run chaos -- --minutes 2 --seed 7 --faults kill-worker,stall-worker`;

/** @throws CommanderError for wrong usage, and after help */
export function readOptions(argv: readonly string[]): ChaosOptions {
  const program = new Command('npm run chaos --')
    .description(
      'Breaks a running Facet in every way it knows, and looks whether it heals by itself.',
    )
    .option(
      '--minutes <number>',
      'how long faults are injected; 0.5 is half a minute',
      toMinutes,
      1,
    )
    .option('--seed <number>', 'decides faults, moments and events', toSeed, 1)
    .addOption(
      new Option('--queue <name>', 'where the queues live; redis starts a Redis of its own')
        .choices(['postgres', 'redis'])
        .default('postgres'),
    )
    .option('--faults <names>', 'only these, separated by commas', toFaults, faultNames)
    .addHelpText('after', after)
    .exitOverride();
  return program.parse(argv).opts<ChaosOptions>();
}

function toMinutes(text: string): number {
  const minutes = Number(text);
  if (minutes > 0 && minutes <= 24 * 60) return minutes;
  throw new InvalidArgumentError('It must be a number of minutes, a day at most.');
}

function toSeed(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

function toFaults(text: string): readonly FaultName[] {
  const names = text.split(',');
  const isName = (name: string): name is FaultName => faultNames.includes(name as FaultName);
  if (names.every(isName)) return names;
  throw new InvalidArgumentError(`They are: ${faultNames.join(', ')}.`);
}
