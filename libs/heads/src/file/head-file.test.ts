import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headBytes, readHead } from './head-file.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'facet-head-'))));
afterAll(() => rm(folder, { recursive: true }));

const head = {
  weight: Float32Array.of(1, -2.5, 1e-30, 0, 3e30, 7),
  bias: Float32Array.of(0.1, -1),
};
const shape = { labels: 2, dimensions: 3 };

async function written(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'head.safetensors');
  await writeFile(path, bytes);
  return path;
}

test('what is written comes back, bit for bit', async () => {
  expect(await readHead(await written(headBytes(head)), shape)).toEqual(head);
});

test('the header is as the format wants it', () => {
  const bytes = headBytes(head);
  const length = Number(bytes.readBigUInt64LE());
  expect(length % 8).toBe(0);
  expect(JSON.parse(bytes.toString('utf8', 8, 8 + length))).toEqual({
    weight: { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] },
    bias: { dtype: 'F32', shape: [2], data_offsets: [24, 32] },
  });
  expect(bytes.readFloatLE(8 + length + 4)).toBe(-2.5);
});

test.each([
  ['nothing', Buffer.alloc(0), /cut off/],
  ['a cut header', headBytes(head).subarray(0, 40), /cut off/],
  ['cut numbers', headBytes(head).subarray(0, -4), /bias is cut off/],
  ['a huge header', Buffer.alloc(64, 0xff), /cut off/],
  [
    'another shape',
    headBytes({ weight: new Float32Array(4), bias: new Float32Array(2) }),
    /2 × 2 and 2, not 2 × 3 and 2/,
  ],
  ['no number', headBytes({ ...head, bias: Float32Array.of(Number.NaN, 0) }), /finite/],
])('%s is refused', async (_, bytes, reason) => {
  await expect(readHead(await written(bytes), shape)).rejects.toThrow(reason);
});
