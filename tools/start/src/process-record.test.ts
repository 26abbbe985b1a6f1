import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { endLeftOvers, pidFile } from './left-over.ts';
import { lockDataFolder } from './lock.ts';
import { birthOf, readLiving, recordProcess } from './process-record.ts';

let folder: DataFolder;
beforeEach(() => {
  folder = openDataFolder(mkdtempSync(path.join(tmpdir(), 'facet-records-')));
});
afterEach(() => rmSync(folder.path, { recursive: true }));

async function startSleeper(script: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

const deaf = `process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000);`;
const obedient = `console.log('up'); setInterval(() => {}, 1000);`;

test('the lock refuses a second start, and one of a dead or another process is taken over', () => {
  const unlock = lockDataFolder(folder);
  expect(() => lockDataFolder(folder)).toThrow(
    `is running on ${folder.path} already (process ${process.pid})`,
  );
  unlock();
  lockDataFolder(folder)();
  const file = path.join(folder.run, 'start.pid');
  for (const left of [`{"pid":${process.pid},"born":"another time"}`, '{"pid":99', '']) {
    writeFileSync(file, left);
    lockDataFolder(folder)();
  }
});

test('what a killed start left is ended, and nothing that only has its pid', async () => {
  const gateway = await startSleeper(obedient);
  const stranger = await startSleeper(obedient);
  recordProcess(pidFile(folder, 'gateway'), gateway);
  writeFileSync(pidFile(folder, 'worker'), JSON.stringify({ pid: stranger, born: 'before' }));
  expect(await endLeftOvers(folder)).toEqual(['gateway']);
  expect(birthOf(gateway)).toBeUndefined();
  expect(birthOf(stranger)).toBeDefined();
  expect(existsSync(pidFile(folder, 'worker'))).toBe(false);
  process.kill(stranger, 'SIGKILL');
});

test('a process that does not listen is ended all the same when forced', async () => {
  const { endProcess } = await import('./end-process.ts');
  const pid = await startSleeper(deaf);
  await endProcess(pid, 60_000, AbortSignal.abort());
  expect(birthOf(pid)).toBeUndefined();
});

test('a data folder that cannot be written is refused with advice', () => {
  const file = path.join(folder.path, 'a-file');
  writeFileSync(file, '');
  expect(() => openDataFolder(path.join(file, 'data'))).toThrow(/cannot be written.*--data-dir/);
  // Where no folder can be made, by root neither.
  expect(() => openDataFolder('/proc/none/data')).toThrow(/cannot be written/);
  mkdirSync(path.join(folder.path, 'x'));
  expect(readLiving(path.join(folder.path, 'nothing.pid'))).toBeUndefined();
});
