import path from 'node:path';
import type { Environment } from '@facet/config';
import { Command, InvalidArgumentError } from 'commander';

export interface StartOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Absolute */
  readonly dataDir: string;
  /** An outside PostgreSQL; else an embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** 0 for no demo data. */
  readonly demoPeople: number;
  /** What the gateway and the worker inherit. */
  readonly environment: Environment;
}

export interface StartVariables {
  readonly HOST: string;
  readonly PORT: number;
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string | undefined;
}

const after = `
Starts PostgreSQL in the data folder (unless DATABASE_URL names one), the gateway and a worker, and
imports demo data when the database holds nobody yet. Ctrl-C stops everything; a second one forces it.
All other settings come from the environment or from .env; see .env.example.

Examples:
  $ npm start
  $ npm start -- --port 8080 --no-demo
  $ npm start -- --data-dir /srv/facet`;

/** @throws CommanderError for wrong usage and after help, FacetError CONFIG_INVALID for a wrong variable */
export function readOptions(
  argv: readonly string[],
  readVariables: () => StartVariables,
  environment: Environment,
): StartOptions {
  const program = createProgram().parse(argv);
  const { port, dataDir, demo, demoPeople } = program.opts<Flags>();
  const variables = readVariables();
  return {
    host: variables.HOST,
    port: port ?? variables.PORT,
    dataDir: path.resolve(dataDir ?? variables.DATA_DIR),
    databaseUrl: variables.DATABASE_URL,
    demoPeople: demo ? demoPeople : 0,
    environment,
  };
}

interface Flags {
  readonly port?: number;
  readonly dataDir?: string;
  readonly demo: boolean;
  readonly demoPeople: number;
}

function createProgram(): Command {
  return new Command('npm start --')
    .description('Runs Facet on this machine.')
    .option('--port <number>', 'port of the gateway; 0 takes a free one (PORT, 4000)', toPort)
    .option('--data-dir <folder>', 'where Facet keeps everything (DATA_DIR, .facet)')
    .option('--no-demo', 'leave an empty database empty')
    .option('--demo-people <number>', 'how many people the demo has', toCount, 2000)
    .addHelpText('after', after)
    .exitOverride();
}

function toCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}

function toPort(text: string): number {
  const port = toCount(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('It must be at most 65535.');
}
