import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDataFolder } from './data-folder.ts';
import { pidFile } from './left-over.ts';
import { readLiving } from './process-record.ts';
import { Service, type ServiceOptions } from './service.ts';

const folder = openDataFolder(mkdtempSync(path.join(tmpdir(), 'facet-service-')));
const log = path.join(folder.logs, 'worker.log');
afterAll(() => rmSync(folder.path, { recursive: true }));

function create(script: string, options: Partial<ServiceOptions> = {}): Service {
  const entry = path.join(folder.path, 'entry.ts');
  writeFileSync(entry, script);
  return new Service({
    name: 'worker',
    entry,
    environment: process.env,
    folder,
    force: new AbortController().signal,
    ...options,
  });
}

async function untilLogged(text: string): Promise<void> {
  while (!readFileSync(log, 'utf8').includes(text)) await wait(20);
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
  const service = create(`console.log("Facet's worker is ready, " + process.env.PORT);
    setInterval(() => {}, 1000)`);
  service.start();
  const pid = await livingPid();
  await untilLogged('ready');
  service.restartWith({ PORT: '4321' });
  process.kill(pid, 'SIGKILL');
  await livingPid(pid);
  await untilLogged('ready, 4321');
  await service.stop();
  expect(existsSync(pidFile(folder, 'worker'))).toBe(false);
});

test('one that is killed or hangs before it was ready is started again', async () => {
  const service = create('setInterval(() => {}, 1000)', { startLimitMs: 3_000 });
  service.start();
  const first = await livingPid();
  process.kill(first, 'SIGKILL');
  const second = await livingPid(first);
  await livingPid(second);
  await service.stop();
});
