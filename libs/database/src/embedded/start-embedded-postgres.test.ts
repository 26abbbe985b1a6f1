import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findAccount } from './account.ts';
import { findPostgresBinaries } from './binaries.ts';
import { initialiseCluster } from './cluster.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

let dataDir: string;
let postgres: EmbeddedPostgres | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'facet-embedded-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  await postgres?.stop();
  postgres = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  // Of a killed server the client also says so by an event, whether or not a query waits; unheard it ends the test.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
}

async function readPid(): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

test('a second start finds its data', async () => {
  postgres = await startEmbeddedPostgres({ dataDir });
  await query(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await postgres.stop();
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.leftBehind).toBe('nothing');
  expect(await query(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('after a kill -9 the next start recovers what was committed', async () => {
  postgres = await startEmbeddedPostgres({ dataDir });
  await query(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(await readPid(), 'SIGKILL');
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.leftBehind).not.toBe('nothing');
  expect(await query(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('killed while it works, it is started again in its place', async () => {
  postgres = await startEmbeddedPostgres({ dataDir });
  await query(postgres.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const busy = query(postgres.url, 'SELECT count(*) FROM generate_series(1, 20000000)');
  const isOver = busy.catch(() => []);
  const pid = await postgres.pid();
  process.kill(pid ?? NaN, 'SIGKILL');
  await postgres.restart();
  expect(await query(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(await postgres.pid()).not.toBe(pid);
  await isOver;
});

test('a pid file whose number another program has now is cleared', async () => {
  postgres = await startEmbeddedPostgres({ dataDir });
  await postgres.stop();
  await writeFile(path.join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}\n`);
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.leftBehind).toBe('stale pid file');
});

test('a server that outlived its starter is taken over', async () => {
  const orphan = await startEmbeddedPostgres({ dataDir });
  await query(orphan.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(postgres.leftBehind).toBe('running server');
  expect(await query(postgres.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a folder made half by an interrupted first start is made again', async () => {
  await mkdir(path.join(dataDir, 'postgres.new/base'), { recursive: true });
  postgres = await startEmbeddedPostgres({ dataDir });
  expect(await readdir(dataDir)).not.toContain('postgres.new');
});

test('a folder with something else in it is left alone and named', async () => {
  await mkdir(path.join(dataDir, 'postgres'));
  await writeFile(path.join(dataDir, 'postgres/holiday.jpg'), 'not a database');
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('move it away') as string,
  });
  expect(await readdir(path.join(dataDir, 'postgres'))).toEqual(['holiday.jpg']);
});

test('the password is for its owner alone, and nobody comes in without it', async () => {
  postgres = await startEmbeddedPostgres({ dataDir });
  const without = new URL(postgres.url);
  without.password = 'guessed';
  await expect(query(without.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
});

test('below a folder that only we may enter', async () => {
  await chmod(dataDir, 0o700);
  postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'inner') });
  expect(await query(postgres.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('from programs below a folder that only we may enter', async () => {
  await chmod(dataDir, 0o700);
  const { initdb } = await findPostgresBinaries();
  await cp(path.resolve(initdb, '../..'), path.join(dataDir, 'native'), { recursive: true });
  const inside = (name: string) => path.join(dataDir, 'native/bin', name);
  const binaries = { initdb: inside('initdb'), pg_ctl: inside('pg_ctl') };
  const cluster = { binaries, account: await findAccount(), directory: path.join(dataDir, 'pg') };
  await initialiseCluster(cluster);
  expect(await readdir(cluster.directory)).toContain('PG_VERSION');
});
