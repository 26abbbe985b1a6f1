import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { diffSchemas } from '../migration/diff.ts';
import { migrationsDir, schemaFile } from '../migration/files.ts';
import { startTemporaryPostgres } from '../testing/temporary-postgres.ts';

const usage = `Usage: npm run create-migration -w @facet/database -- NAME
Writes the step from the last committed prisma/schema.prisma to the edited one as a migration.
NAME says what changes, for example add_segments.
`;

const run = promisify(execFile);

/** Null before the first migration. A migration is committed with its schema, so HEAD is where the last one led. */
async function lastSchema(): Promise<string | null> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  if (!entries.some((entry) => entry.isDirectory())) return null;
  const cwd = path.dirname(schemaFile.path);
  return (await run('git', ['show', 'HEAD:./schema.prisma'], { cwd })).stdout;
}

async function diffSinceLast(): Promise<string> {
  const postgres = await startTemporaryPostgres();
  try {
    return await diffSchemas(postgres.url, await lastSchema(), await schemaFile.read());
  } finally {
    await postgres.stop();
  }
}

async function writeMigration(name: string, script: string): Promise<string> {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const directory = path.join(migrationsDir, `${stamp}_${name}`);
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'migration.sql'), script);
  return directory;
}

async function main(name: string | undefined): Promise<number> {
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    process.stderr.write(usage);
    return 2;
  }
  const script = await diffSinceLast();
  const isEmpty = script.replaceAll(/^--.*$/gm, '').trim() === '';
  const written = isEmpty ? 'Nothing to migrate.' : await writeMigration(name, script);
  process.stdout.write(`${written}\n`);
  return 0;
}

process.exitCode = await main(process.argv[2]);
