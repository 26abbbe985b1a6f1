import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const bin = new URL('../../bin/facet.js', import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), 'facet-encode-'));
afterAll(() => rmSync(folder, { recursive: true }));

function facet(args: readonly string[]) {
  const env = { PATH: process.env['PATH'], ENCODER_DEVICE: 'cpu' };
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], options);
  return { status, stdout, stderr };
}

test.each([
  [['encode', '--device', 'tpu'], /--device/],
  [['encode', '--threads', '0'], /whole number/],
  [['encode', '--input', 'a.jsonl', '--output', './a.jsonl'], /overwrite/],
  [['evaluate', '--input', 'a.csv'], /--task/],
  [['evaluate', '--task', 'mood', '--input', 'a.csv'], /--task/],
  [['evaluate', '--task', 'sentiment'], /--input/],
])('wrong usage exits with 2: %j', (args, reason) => {
  const { status, stderr, stdout } = facet(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(reason);
});

test.each([
  [['encode', '--input', 'none.jsonl'], /none\.jsonl cannot be read/],
  [['encode', '--input', '.'], /it is a folder/],
  [['encode', '--model', '.'], /model folder .* has neither facet\.json/],
  [['evaluate', '--task', 'sentiment', '--input', 'none.csv'], /none\.csv cannot be read/],
])("what can't be done exits with 1 and one line: %j", (args, reason) => {
  const { status, stderr, stdout } = facet(args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(reason);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
