import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const bin = new URL('../bin/facet.js', import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), 'facet-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function facet(...args: readonly string[]) {
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, FACET_URL: 'http://127.0.0.1:49999' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('help is there for all, with examples', () => {
  const main = facet('--help');
  const commands = ['import', 'profile', 'rebuild', 'model', 'encode', 'evaluate'];
  expect(main).toMatchObject({ status: 0, stderr: '' });
  for (const command of commands) {
    expect(main.stdout).toContain(`  ${command} `);
    expect(facet(command, '--help').stdout).toContain('$ npx facet');
  }
});

test('wrong usage exits with 2', () => {
  expect(facet('bake').status).toBe(2);
  expect(facet('profile').status).toBe(2);
  expect(facet('import', 'x.csv', '--format', 'xml').status).toBe(2);
});

test('a failure exits with 1 and one line', () => {
  expect(facet('profile', 'somebody')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'error: Facet is not running at http://127.0.0.1:49999: start it with npm start.\n',
  });
});
