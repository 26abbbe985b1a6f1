import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm';

const prismaDir = fileURLToPath(new URL('../../../../prisma/', import.meta.url));

export const migrationsDir = path.join(prismaDir, 'migrations');

export const schemaFile = {
  path: path.join(prismaDir, 'schema.prisma'),
  read: () => readFile(path.join(prismaDir, 'schema.prisma'), 'utf8'),
};

export const noFilters = { externalTables: [], externalEnums: [] };

async function readMigration(name: string): Promise<MigrationDirectory> {
  const content = await readFile(path.join(migrationsDir, name, 'migration.sql'), 'utf8');
  return {
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } },
  };
}

/** The committed migrations, oldest first, in the shape that Prisma's engine reads. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const lockPath = path.join(migrationsDir, 'migration_lock.toml');
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(lockPath, 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}
