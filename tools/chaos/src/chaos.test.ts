import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { isRedisExpected } from '@facet/jobs/testing';
import { root } from './root.ts';

const onRedis = isRedisExpected() ? test : test.skip;

/** The program itself says how long it waits for what; this is for a machine that hangs. */
const limitMs = 900_000;

let program: ChildProcess | undefined;
afterEach(async () => {
  if (!program || program.exitCode !== null) return;
  program.kill('SIGTERM');
  await once(program, 'exit');
});

async function runChaos(...args: readonly string[]): Promise<string> {
  const command = ['--import', 'tsx', 'tools/chaos/src/main.ts', ...args];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  program = child;
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  await once(child, 'close');
  return `${printed}exit status ${child.exitCode}`;
}

const flawless = (faults: string) =>
  new RegExp(
    `\\{"faults":${faults},"lost":0,"doubled":0,"differing":0,"stuck":0,"rebuilds":0\\}\nexit status 0$`,
  );

test(
  'killed, starved and frozen, it loses nothing, doubles nothing and heals',
  async () => {
    expect(await runChaos('--minutes', '0.5', '--seed', '20')).toMatch(flawless('([6-9]|\\d\\d)'));
  },
  limitMs,
);

onRedis(
  'with its queues in a Redis that dies, too',
  async () => {
    const faults = 'kill-redis,lose-redis,kill-worker';
    const args = ['--minutes', '0.25', '--seed', '20', '--queue', 'redis', '--faults', faults];
    expect(await runChaos(...args)).toMatch(flawless('([3-9]|\\d\\d)'));
  },
  limitMs,
);

test('wrong usage exits with 2', async () => {
  expect(await runChaos('--faults', 'earthquake')).toMatch(/kill-worker.*\n(.*\n)*exit status 2$/);
});
