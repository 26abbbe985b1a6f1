import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tinyHeads } from '../testing/tiny-models.ts';
import { hasInt8Products } from './int8-products.ts';

test('a float model has none', async () => {
  expect(await hasInt8Products(join(tinyHeads, 'onnx/model.onnx'))).toBe(false);
});

test('the name of the operator tells, wherever it stands among the operators', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'facet-int8-'));
  const file = join(folder, 'model.onnx');
  await writeFile(file, `${'Add'.repeat(100_000)}MatMulInteger`);
  expect(await hasInt8Products(file)).toBe(true);
  await rm(folder, { recursive: true });
});
