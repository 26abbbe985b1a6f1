import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDataFolder } from './data-folder.ts';
import { pidFile } from './left-over.ts';
import { readLiving } from './process-record.ts';
import { Service } from './service.ts';

const folder = openDataFolder(mkdtempSync(path.join(tmpdir(), 'facet-service-')));
afterAll(() => rmSync(folder.path, { recursive: true }));

function create(script: string): Service {
  const entry = path.join(folder.path, 'entry.ts');
  writeFileSync(entry, script);
  return new Service({
    name: 'worker',
    entry,
    environment: process.env,
    folder,
    force: new AbortController().signal,
  });
}

async function livingPid(other?: number): Promise<number> {
  for (;;) {
    const pid = readLiving(pidFile(folder, 'worker'));
    if (pid !== undefined && pid !== other) return pid;
    await wait(20);
  }
}

test('an end before it was ready is a failure that names the log', async () => {
  const service = create('process.exit(3)');
  service.start();
  await expect(service.givenUp).rejects.toThrow(
    `The worker ended (exit status 3). Its log: ${folder.logs}/worker.log`,
  );
  await service.stop();
});

test('one that was ready is started again with what was learnt, and logs go on', async () => {
  const service = create('console.log(process.env.PORT); setInterval(() => {}, 1000)');
  service.start();
  const pid = await livingPid();
  service.markReady({ PORT: '4321' });
  process.kill(pid, 'SIGKILL');
  await livingPid(pid);
  const log = path.join(folder.logs, 'worker.log');
  while (!readFileSync(log, 'utf8').includes('4321')) await wait(20);
  await service.stop();
  expect(existsSync(pidFile(folder, 'worker'))).toBe(false);
});
