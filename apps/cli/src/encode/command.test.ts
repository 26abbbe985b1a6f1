import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const bin = new URL('../../bin/facet.js', import.meta.url).pathname;
const folder = mkdtempSync(path.join(tmpdir(), 'facet-encode-'));
afterAll(() => rmSync(folder, { recursive: true }));

function facet(args: readonly string[], input = '') {
  const env = { PATH: process.env['PATH'], ENCODER_DEVICE: 'cpu' };
  const options = { cwd: folder, env, input, encoding: 'utf8' } as const;
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

test('the shipped model encodes a stream, and says what it left out', () => {
  const input = '{"id":"a","text":"garden hose"}\nnot json\n{"id":2,"text":"手机很好用"}\n';
  const { status, stderr, stdout } = facet(['encode', '--threads', '1'], input);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toEqual([
    expect.objectContaining({ id: 'a', sentiment: expect.objectContaining({}) as object }),
    expect.objectContaining({ id: 2 }),
  ]);
  expect(status).toBe(1);
  expect(stderr).toMatch(/line 2: .*Encoded 2 texts.*1 line was left out/s);
});

test('the shipped model is measured on a table; a wrong label is wrong usage', () => {
  writeFileSync(path.join(folder, 'good.csv'), 'text,label\nvery good,positive\nbroke,negative\n');
  writeFileSync(path.join(folder, 'bad.csv'), 'text,label\nvery good,great\n');
  const evaluate = (file: string) =>
    facet(['evaluate', '--task', 'sentiment', '--input', file, '--json']);
  const { status, stdout } = evaluate('good.csv');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ task: 'sentiment', count: 2 });
  expect(evaluate('bad.csv')).toMatchObject({ status: 2, stdout: '' });
});
