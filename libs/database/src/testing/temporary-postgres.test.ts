import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const module = fileURLToPath(new URL('./temporary-postgres.ts', import.meta.url));
const script = `
  import { startTemporaryPostgres } from ${JSON.stringify(module)};
  await startTemporaryPostgres();
  console.log('started');
  setInterval(() => {}, 1000);`;

/** Where the run makes its folder, and nobody else does. */
let place: string;
beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'facet-killed-'));
  await chmod(place, 0o755);
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('a run that is killed leaves neither server nor folder', async () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const env = { ...process.env, TMPDIR: place };
  const run = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(createInterface(run.stdout), 'line');
  const folder = path.join(
    place,
    (await readdir(place)).find((name) => /^facet-/.test(name)) ?? '',
  );
  const pidFile = path.join(folder, 'postgres/postmaster.pid');
  const port = Number((await readFile(pidFile, 'utf8')).split('\n')[3]);
  expect(await accepts(port)).toBe(true);
  run.kill('SIGKILL');
  for (let tries = 0; existsSync(folder) && tries < 200; tries += 1) await sleep(100);
  expect([existsSync(folder), await accepts(port)]).toEqual([false, false]);
});
