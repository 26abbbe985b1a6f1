import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';

const projectDir = path.join(import.meta.dirname, '..');
let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), 'facet-main-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

function run(env: Record<string, string>) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: projectDir,
    env: { PATH, HOME, LOG_LEVEL: 'silent', DATA_DIR: dataDir, DATABASE_URL: database.url, ...env },
  });
  let stderr = '';
  child.stderr.on('data', (text) => (stderr += String(text)));
  const ended = once(child, 'close').then(([code]): Ended => ({ code: code as number, stderr }));
  return { child, ended };
}

test('it starts, says where, lets the command find it, and stops on SIGTERM', async () => {
  const { child, ended } = run({ PORT: '0' });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0];
  expect((await readFile(path.join(dataDir, 'gateway.url'), 'utf8')).trim()).toBe(url);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toEqual({ code: 0, stderr: '' });
  await expect(access(path.join(dataDir, 'gateway.url'))).rejects.toThrow('ENOENT');
});

test('a port in use is a clear error', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { code, stderr } = await run({ PORT: String(port) }).ended;
  other.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `CONFIG_INVALID: Port ${port} of 127.0.0.1 is in use. Stop the other program, or set PORT to another port.\n`,
  );
});

test('a wrong environment is named, all of it, without its values', async () => {
  const { code, stderr } = await run({ PORT: 'http', ADMIN_KEY: 'too short', DATABASE_URL: '' })
    .ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^CONFIG_INVALID: .*PORT.*DATABASE_URL.*ADMIN_KEY.*\n$/);
  expect(stderr).not.toContain('too short');
});

test('a data folder that is none is a clear error', async () => {
  const file = path.join(dataDir, 'a-file');
  await writeFile(file, '');
  const { code, stderr } = await run({ PORT: '0', DATA_DIR: file }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^CONFIG_INVALID: The key file .*admin\.key cannot be read or written\.\n$/,
  );
});

test('a database that does not answer is a clear error', async () => {
  const { code, stderr } = await run({ PORT: '0', DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' })
    .ended;
  expect(code).toBe(1);
  expect(stderr).toBe('DATABASE_UNAVAILABLE: The database does not answer.\n');
});
