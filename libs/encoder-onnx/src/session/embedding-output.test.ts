import { findEmbedding } from './embedding-output.ts';

type Outputs = Parameters<typeof findEmbedding>[1];

const output = (name: string, ...shape: readonly (number | string)[]): Outputs[number] =>
  ({ name, isTensor: true, type: 'float32', shape }) as Outputs[number];

const pooler = output('pooler_output', 'batch', 32);
const tokens = (name: string) => output(name, 'batch', 'sequence', 32);
const mean = { kind: 'tokens', pooling: 'mean' } as const;

test.each([
  [
    'the last layer',
    [pooler, tokens('attention'), tokens('last_hidden_state')],
    'last_hidden_state',
  ],
  ['without names', [output('output_1', 'batch', 32), tokens('output_0')], 'output_0'],
])('vectors of tokens are found: %s', (_, outputs, name) => {
  expect(findEmbedding(mean, outputs)).toEqual({ name, pooling: 'mean' });
});

test('what a graph has pooled itself goes before', () => {
  const outputs = [tokens('token_embeddings'), output('sentence_embedding', 'batch', 32)];
  expect(findEmbedding(mean, outputs)).toEqual({ name: 'sentence_embedding', pooling: 'pooled' });
});

test('a graph without either is told', () => {
  expect(() => findEmbedding(mean, [pooler])).toThrow(/but pooler_output/);
});
