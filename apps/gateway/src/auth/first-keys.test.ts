import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { installFirstKeys } from './first-keys.ts';
import { KeyStore } from './key-store.ts';

let test_: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  test_ = await createTestDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), 'facet-keys-'));
});
afterAll(async () => {
  await test_.drop();
  await rm(dataDir, { recursive: true });
});

const read = async (name: string) => (await readFile(path.join(dataDir, name), 'utf8')).trim();

test('keys are made once, for their owner alone, and work', async () => {
  await installFirstKeys(test_.database, { dataDir });
  const [admin, write] = [await read('admin.key'), await read('write.key')];
  await installFirstKeys(test_.database, { dataDir });
  expect([await read('admin.key'), await read('write.key')]).toEqual([admin, write]);
  expect((await stat(path.join(dataDir, 'admin.key'))).mode & 0o777).toBe(0o600);
  const keys = new KeyStore(test_.database);
  expect(await keys.findActor(admin)).toMatchObject({ kind: 'key', scopes: new Set(['admin']) });
  expect(await keys.isWriteKey(write)).toBe(true);
  expect(await keys.isWriteKey(admin)).toBe(false);
  expect(await keys.findActor(write)).toBeUndefined();
});

test("the environment's keys replace the ones before", async () => {
  await installFirstKeys(test_.database, { dataDir, adminKey: 'first-admin-key-of-all' });
  await installFirstKeys(test_.database, { dataDir, adminKey: 'second-admin-key-of-all' });
  const keys = new KeyStore(test_.database);
  expect(await keys.findActor('first-admin-key-of-all')).toBeUndefined();
  expect(await keys.findActor('second-admin-key-of-all')).toBeDefined();
});

test('a key file that is no file is a clear error', async () => {
  const blocked = path.join(dataDir, 'blocked');
  await writeFile(blocked, 'a file, not a folder');
  await chmod(blocked, 0o600);
  await expect(installFirstKeys(test_.database, { dataDir: blocked })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('admin.key'),
  });
});
