import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tinyHeads, tinyPooler } from '@facet/encoder-onnx/testing';
import { LoopbackHub, hubToken, type HubFiles } from '../../testing/loopback-hub.ts';
import { runFacetWith } from '../../testing/run-facet.ts';

const whole: HubFiles = {
  ...Object.fromEntries(
    await Promise.all(
      ['config.json', 'vocab.txt', 'model.onnx'].map(
        async (name) => [name, await readFile(path.join(tinyPooler, name))] as const,
      ),
    ),
  ),
  'README.md': Buffer.from('# Tiny\n'),
  'pytorch_model.bin': Buffer.alloc(1_000),
  '../../escaped.txt': Buffer.from('out of the folder'),
};
const graph = whole['model.onnx'] ?? Buffer.alloc(0);

let hub: LoopbackHub;
let dataDir: string;
beforeEach(async () => {
  hub = await LoopbackHub.start(whole);
  dataDir = await mkdtemp(path.join(tmpdir(), 'facet-add-'));
});
afterEach(async () => {
  await hub.stop();
  await rm(dataDir, { recursive: true });
});

const add = (...args: readonly string[]) =>
  runFacetWith({ HF_ENDPOINT: hub.url, DATA_DIR: dataDir }, 'model', 'add', ...args);

const shelf = (...names: readonly string[]): Promise<readonly string[]> =>
  readdir(path.join(dataDir, 'models', ...names)).catch(() => []);

const ranges = (): readonly (string | undefined)[] =>
  hub.requests.filter(({ url }) => url === 'cdn:/model.onnx').map(({ range }) => range);

test('a model is fetched with what it needs, from where the hub points to, and says what comes next', async () => {
  const { status, stdout, stderr } = await add('owner/tiny');
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('100%') });
  expect(stdout).toMatch(/owner--tiny@\w{12} is in .*owner--tiny: 32 dimensions, no heads\./);
  expect(stdout).toContain('npx facet train --task category');
  expect(await shelf()).toEqual(['owner--tiny']);
  const names = ['README.md', 'config.json', 'model.onnx', 'vocab.txt'];
  expect([...(await shelf('owner--tiny'))].sort()).toEqual(names);
  expect(await readFile(path.join(dataDir, 'models/owner--tiny/model.onnx'))).toEqual(graph);
});

test('what breaks off is gone on with in the same run', async () => {
  hub.faults.breakAfter = 70_000;
  expect((await add('owner/tiny')).status).toBe(0);
  expect(ranges()).toEqual([undefined, 'bytes=70000-']);
});

test('and by a later run', async () => {
  hub.faults.breakAfter = 70_000;
  hub.faults.refuses = true;
  expect(await add('owner/tiny')).toMatchObject({ status: 1, stdout: '' });
  expect(await shelf()).toEqual([expect.stringMatching(/^\.owner--tiny/)]);
  hub.faults.refuses = false;
  const before = hub.requests.length;
  expect((await add('owner/tiny')).status).toBe(0);
  expect(ranges().at(-1)).toBe('bytes=70000-');
  expect(hub.requests.slice(before).map(({ url }) => url)).not.toContainEqual(
    expect.stringContaining('vocab.txt'),
  );
  expect(await shelf()).toEqual(['owner--tiny']);
});

test('a server without ranges or listings is taken as it is', async () => {
  Object.assign(hub.faults, { hasNoTree: true, ignoresRanges: true, breakAfter: 70_000 });
  expect((await add('owner/tiny', '--name', 'mine')).status).toBe(0);
  expect(await readFile(path.join(dataDir, 'models/mine/model.onnx'))).toEqual(graph);
});

test('a file that is not what the hub says is refused and asked for again', async () => {
  hub.altered = { 'model.onnx': Buffer.from(graph).fill(0, 90_000, 90_010) };
  const { status, stderr } = await add('owner/tiny');
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('model.onnx is not what the hub says it is'),
  });
  expect(await shelf('owner--tiny')).toEqual([]);
  hub.altered = {};
  expect((await add('owner/tiny')).status).toBe(0);
});

test.each([
  ['an unknown model', 'owner/other', {}, /has no such model or revision \(404\)\.\n$/],
  [
    'a gated one',
    'owner/tiny',
    { isGated: true },
    /only to those who may have it \(401\).*HF_TOKEN\.\n$/,
  ],
  ['no name at all', '../tiny', {}, /neither a folder nor the name/],
])('%s is one line', async (_, id, faults, message) => {
  Object.assign(hub.faults, faults);
  const { status, stderr } = await add(id);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(await shelf()).toEqual([]);
});

test('a token opens a gated model, and does not go to the CDN', async () => {
  hub.faults.isGated = true;
  const settings = { HF_ENDPOINT: hub.url, DATA_DIR: dataDir, HF_TOKEN: hubToken };
  expect((await runFacetWith(settings, 'model', 'add', 'owner/tiny')).status).toBe(0);
  expect(hub.cdnKeys).toEqual([]);
});

test.each([
  ['names a way out', { files: { '../x': { bytes: 1, sha256: 'a'.repeat(64) } } }],
  ['is of another kind', { hello: 1 }],
])('a description that %s is refused, and nothing is left', async (_, description) => {
  hub.files = { ...whole, 'facet.json': Buffer.from(JSON.stringify(description)) };
  const { status, stderr } = await add('owner/tiny');
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('facet.json does not describe a model'),
  });
  expect(await shelf()).toEqual([]);
  expect(await readdir(dataDir)).toEqual(['models']);
});

test('a folder is copied, once, and may have heads', async () => {
  const { stdout } = await add(tinyHeads);
  expect(stdout).toContain('32 dimensions, 3 categories and sentiment.');
  expect(stdout).toContain('npx facet rebuild --all --full --model tiny-heads@1 --watch');
  expect([...(await shelf('tiny-heads'))].sort()).toEqual(['facet.json', 'onnx', 'tokenizer.json']);
  expect(await add(tinyHeads)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is there already'),
  });
});

test('a folder whose graph does not run is not let in', async () => {
  const folder = path.join(dataDir, 'broken');
  await mkdir(folder);
  for (const name of ['config.json', 'vocab.txt']) {
    await writeFile(path.join(folder, name), whole[name] ?? '');
  }
  await writeFile(path.join(folder, 'model.onnx'), 'no graph');
  const { status, stderr } = await add(folder);
  expect({ status, stderr }).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("can't be run"),
  });
  expect(await shelf()).toEqual([]);
});
