import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FacetError } from '@facet/errors';
import { asAccount, giveTo, type Account } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';

/** One PostgreSQL data folder and what is needed to run its commands. */
export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly account: Account | null;
  /** PostgreSQL's own folder, inside the data folder. */
  readonly directory: string;
}

/** Runs initdb or pg_ctl to its end. @throws FacetError DATABASE_UNAVAILABLE with what it printed */
export async function runTool(
  cluster: Cluster,
  tool: keyof PostgresBinaries,
  args: readonly string[],
): Promise<void> {
  const file = cluster.binaries[tool];
  const command = await asAccount(cluster.account, file, args, [file, cluster.directory]);
  const { file: program, args: programArgs, ...identity } = command;
  const output = await new Promise<string | null>((resolve, reject) => {
    // A group of its own: Ctrl-C in a terminal must not stop the database before its users.
    const child = spawn(program, [...programArgs], {
      ...identity,
      detached: true,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    });
    let printed = '';
    const keep = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-2_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    // `exit`, not `close`: the server that pg_ctl starts may keep the pipes open.
    child.on('exit', (code) => resolve(code === 0 ? null : printed));
    child.on('exit', () => [child.stdout, child.stderr].forEach((pipe) => pipe.destroy()));
  });
  if (output === null) return;
  const message = `PostgreSQL's ${tool} failed: ${output.trim()}`;
  throw new FacetError('DATABASE_UNAVAILABLE', message);
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function passwordFile(cluster: Cluster): string {
  return `${cluster.directory}.password`;
}

export async function readPassword(cluster: Cluster): Promise<string> {
  return (await readFile(passwordFile(cluster), 'utf8')).trim();
}

async function holdsSomethingElse(directory: string): Promise<boolean> {
  const found = await readdir(directory).catch(() => []);
  return found.length > 0;
}

/** Made beside its place and moved there whole, so that a crash in the middle leaves nothing half-made. */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  if (await exists(path.join(cluster.directory, 'PG_VERSION'))) return;
  if (await holdsSomethingElse(cluster.directory)) {
    const message = `${cluster.directory} holds something, but not a database of PostgreSQL: move it away.`;
    throw new FacetError('CONFIG_INVALID', message);
  }
  const draft = `${cluster.directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const secret = path.join(draft, '..', 'initdb.password');
  await writeFile(secret, password, { mode: 0o600 });
  await giveTo(cluster.account, draft);
  await giveTo(cluster.account, secret);
  try {
    await runTool({ ...cluster, directory: draft }, 'initdb', initdbArgs(draft, secret));
  } finally {
    await rm(secret, { force: true });
  }
  await writeFile(passwordFile(cluster), password, { mode: 0o600 });
  await rename(draft, cluster.directory);
}

function initdbArgs(directory: string, secret: string): readonly string[] {
  return [
    `--pgdata=${directory}`,
    `--pwfile=${secret}`,
    '--username=facet',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
}
