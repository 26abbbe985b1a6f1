import { InvalidArgumentError, Option, type Command } from 'commander';

/** Whose profiles, and how, as the command line says it. */
export interface StartOptions {
  readonly all?: boolean;
  readonly user?: readonly string[];
  readonly category?: string;
  readonly minScore?: number;
  readonly stage?: string;
  readonly status?: string;
  readonly language?: string;
  readonly segment?: string;
  readonly full?: boolean;
  readonly model?: string;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
}

const stages = ['new', 'active', 'loyal', 'at-risk', 'lapsed'] as const;
const statuses = ['pending', 'fresh', 'stale', 'failed'] as const;

/** As people write it here (`at-risk`) or see it in GraphQL (`AT_RISK`); the result is GraphQL's. */
const enumOf = (values: readonly string[]) => (given: string) => {
  const value = given.toLowerCase().replaceAll('_', '-');
  if (values.includes(value)) return value.toUpperCase().replaceAll('-', '_');
  throw new InvalidArgumentError(`It must be one of ${values.join(', ')}.`);
};

function parseScore(given: string): number {
  const score = Number(given);
  if (given.trim() !== '' && score >= 0 && score <= 1) return score;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

const collect = (value: string, before: readonly string[] = []) => [...before, value];

export function withStartOptions(command: Command): Command {
  return command
    .option('--all', 'everybody')
    .option('--user <id>', "the shop's id of a person; repeat it for more", collect)
    .option('--category <key>', 'people interested in this category of the taxonomy')
    .option('--min-score <n>', 'with --category: interested at least so much, 0 to 1', parseScore)
    .option('--stage <stage>', `people in this stage: ${stages.join(', ')}`, enumOf(stages))
    .option('--status <status>', `profiles that are ${statuses.join(', ')}`, enumOf(statuses))
    .option('--language <code>', 'people who write in this language, such as en or zh')
    .addOption(new Option('--segment <key>').hideHelp())
    .option('--full', 'all of them from all their events, not only those who are behind')
    .option('--model <model>', 'with another model: its number, or NAME@VERSION')
    .option('--dry-run', 'say what it would do, and do nothing')
    .option('--watch', 'follow it to its end')
    .option('--json', 'the answer as JSON');
}
