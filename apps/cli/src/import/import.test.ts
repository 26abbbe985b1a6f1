import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Settings } from '../connection/settings.ts';
import { RecordingGateway } from '../testing/recording-gateway.ts';
import { importFile, type ImportOptions } from './import-file.ts';
import { runImport } from './run-import.ts';
import { Rejects } from './rejects.ts';

let folder: string;
let gateway: RecordingGateway;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'facet-import-'));
  gateway = await RecordingGateway.start();
});
afterEach(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const settings = (): Settings => ({
  FACET_URL: gateway.url,
  DATA_DIR: folder,
  HOST: '127.0.0.1',
  PORT: 4000,
  WRITE_KEY: 'a-write-key-for-tests',
});

const refuseUsage = (problem: string): never => {
  throw new Error(problem);
};

const noProgress = { update: () => {}, stop: () => {} };

const run = (file: string, options: ImportOptions = {}) =>
  importFile(file, options, {
    readSettings: settings,
    refuseUsage,
    startProgress: () => noProgress,
  });

const view = (n: number) =>
  JSON.stringify({ type: 'track', event: 'Product Viewed', userId: `u-${n}`, properties: { n } });

const views = (count: number) => Array.from({ length: count }, (_, n) => view(n)).join('\n');

const rejectsOf = (file: string) =>
  readFileSync(`${file}.rejects.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { line: number; code: string; message: string });

test('sends every line once, in batches, and again with the same ids', async () => {
  const file = write('views.jsonl', views(1_234));
  expect((await run(file)).result).toMatch(/^1,234 events stored, 0 known already, 0 refused \(/);
  expect(gateway.events).toHaveLength(1_234);
  expect(gateway.requests).toBe(3);
  const key = Buffer.from('a-write-key-for-tests:').toString('base64');
  expect([...gateway.authorizations]).toEqual([`Basic ${key}`]);
  expect((await run(file)).result).toMatch(/^0 events stored, 1,234 known already/);
  expect(gateway.events).toHaveLength(1_234);
  expect(existsSync(`${file}.rejects.jsonl`)).toBe(false);
});

test('bad lines are refused alone, with line and reason', async () => {
  const file = write('mixed.jsonl', `${view(1)}\n{"half":\n\n[1]\n${view(2)}\n`);
  gateway.follow((_, events) => ({
    status: 200,
    body: {
      accepted: events.length - 1,
      duplicates: 0,
      rejected: [{ index: 1, messageId: null, code: 'BAD_INPUT', message: 'No.' }],
    },
  }));
  expect((await run(file)).warning).toContain(`${file}.rejects.jsonl`);
  expect(rejectsOf(file)).toEqual([
    { line: 2, code: 'BAD_INPUT', message: 'The line is not valid JSON.' },
    { line: 4, code: 'BAD_INPUT', message: 'The line holds JSON, but not an object.' },
    { line: 5, code: 'BAD_INPUT', message: 'No.' },
  ]);
});

test('a file of which nothing is good is a failure', async () => {
  const file = write('bad.jsonl', 'one\ntwo\n');
  await expect(run(file)).rejects.toThrow('Nothing was stored.');
});

test('CSV by a map: quoted fields, a byte order mark, short lines, rows without an event', async () => {
  const map = write(
    'map.json',
    JSON.stringify({
      userId: { field: 'who' },
      events: [
        {
          type: 'track',
          event: { value: 'Products Searched' },
          when: { field: 'kind', in: ['search'] },
          properties: { query: { field: 'text' } },
        },
      ],
    }),
  );
  const rows = 'who,kind,text\nu,search,"red, ""tall""\nmug"\nu,search\nu,other,x\nv,search,红色\n';
  const file = write('events.csv', `\uFEFF${rows}`);
  expect((await run(file, { map })).result).toContain('1 rows without an event in the map');
  expect(gateway.events.map(({ userId, properties }) => [userId, properties])).toEqual([
    ['u', { query: 'red, "tall"\nmug' }],
    ['v', { query: '红色' }],
  ]);
  expect(rejectsOf(file)).toMatchObject([{ line: 4, code: 'BAD_INPUT' }]);
});

async function sendTo(maxTries: number): Promise<Awaited<ReturnType<typeof runImport>>> {
  const file = write('retry.jsonl', views(10));
  return runImport({
    file,
    format: 'jsonl',
    mapping: undefined,
    target: { url: gateway.url, writeKey: 'k', maxTries, firstWaitMs: 1 },
    rejects: new Rejects(file),
    progress: noProgress,
  });
}

test('overload is waited out', async () => {
  gateway.follow((request) => (request < 4 ? { status: 503, retryAfter: '0' } : undefined));
  expect(await sendTo(5)).toMatchObject({ accepted: 10 });
  expect(gateway.requests).toBe(4);
});

test('a gateway that says when to come again is asked for as long as it says so', async () => {
  gateway.follow((request) => (request < 8 ? { status: 429, retryAfter: '0' } : undefined));
  expect(await sendTo(3)).toMatchObject({ accepted: 10 });
  expect(gateway.requests).toBe(8);
});

test('it gives up with the way on', async () => {
  gateway.follow(() => ({ status: 429 }));
  await expect(sendTo(3)).rejects.toThrow(/HTTP 429.*after 3 tries.*again is safe/);
});

test('a wrong key is not tried again', async () => {
  gateway.follow(() => ({ status: 401 }));
  await expect(sendTo(3)).rejects.toThrow('check WRITE_KEY');
  expect(gateway.requests).toBe(1);
});

test('wrong usage is told from a wrong file', async () => {
  await expect(run(write('events.txt', view(1)))).rejects.toThrow('--format');
  await expect(run(write('events.csv', 'a\n1'))).rejects.toThrow('--map');
  await expect(run(path.join(folder, 'none.jsonl'))).rejects.toThrow('cannot be read');
  const map = write('broken.json', '{"events":[],"evnts":1}');
  await expect(run(write('x.csv', 'a\n'), { map })).rejects.toThrow(/events: .*\n.*evnts/);
});
