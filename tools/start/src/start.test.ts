import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.ts';
import { StartProcess } from './testing/start-process.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'facet-start-'));
const running: StartProcess[] = [];
const start = (...args: readonly string[]) => {
  const process = new StartProcess({ args: ['--data-dir', dataDir, ...args] });
  running.push(process);
  return process;
};
afterAll(async () => {
  await Promise.all(running.map((process) => process.kill('SIGTERM')));
  rmSync(dataDir, { recursive: true, force: true });
});

const isAnswering = (url: string) =>
  fetch(`${url}/healthz`).then(
    () => true,
    () => false,
  );

interface Shown {
  readonly status: string;
  readonly interests: readonly { readonly category: { readonly name: string } }[];
  readonly traits: { readonly eventCount: number };
}

/** What `facet profile` shows, once it covers all that was imported. */
async function builtProfile(userId: string): Promise<Shown> {
  for (;;) {
    const json = execFileSync('npx', ['facet', 'profile', userId, '--json'], {
      cwd: root,
      env: { ...process.env, DATA_DIR: dataDir },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const profile = JSON.parse(json) as Shown;
    if (profile.status === 'FRESH') return profile;
    await wait(200);
  }
}

test('a port in use is said before anything is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const process = start('--port', String(port));
  expect(await process.ended()).toBe(1);
  expect(process.printed).toBe(
    `error: Port ${port} is in use. Choose another with --port, or --port 0.\n`,
  );
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(false);
  other.close();
});

test('a data folder that an ordinary user cannot write is refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'facet-read-only-'));
  const nobody = 65_534;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, nobody, nobody);
  chmodSync(folder, 0o555);
  const args = ['--data-dir', folder];
  const refused = new StartProcess(isRoot ? { args, uid: nobody } : { args });
  expect(await refused.ended()).toBe(1);
  expect(refused.printed).toMatch(/^error: The data folder .* cannot be written: .*--data-dir/);
  rmSync(folder, { recursive: true });
});

test('wrong usage exits with 2', async () => {
  expect(await start('--prot', '1').ended()).toBe(2);
});

test('starts, refuses a second start, is killed, starts again with its data, stops', async () => {
  const args = ['--port', '0', '--demo-people', '25'];
  const first = start(...args);
  const firstUrl = await first.ready();
  expect(first.printed).toContain('Admin key (GraphQL): ');
  const profile = await builtProfile('gardener-1');
  expect(profile.interests[0]?.category.name).toBe('Home & Garden');

  const second = start(...args);
  expect(await second.ended()).toBe(1);
  expect(second.printed).toMatch(/^error: Facet is running on .* already \(process \d+\)/);

  await first.kill('SIGKILL');
  expect(await isAnswering(firstUrl)).toBe(true);
  const third = start(...args);
  const url = await third.ready();
  expect(third.printed).toContain('Ended what a killed start had left running: gateway, worker.');
  expect(third.printed).not.toContain('Generating');
  expect(await isAnswering(firstUrl)).toBe(url === firstUrl);
  // Meanwhile the model may have said what a category of the demo means: scores move a little, events do not.
  const again = await builtProfile('gardener-1');
  expect(again.interests[0]?.category.name).toBe('Home & Garden');
  expect(again.traits.eventCount).toBe(profile.traits.eventCount);

  const key = readFileSync(path.join(dataDir, 'admin.key'), 'utf8').trim();
  expect(third.printed).not.toContain(key);
  expect(await third.kill('SIGTERM')).toBe(0);
  expect(await isAnswering(url)).toBe(false);
  expect(existsSync(path.join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
}, 240_000);
