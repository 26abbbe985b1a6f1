import { applyHead } from './head.ts';
import { spreadHead } from './spread-head.ts';

test('labels keep their probabilities at their new places, and others have none', () => {
  const head = { weight: Float32Array.of(1, 2, -3, 4), bias: Float32Array.of(0.5, -0.5) };
  const embedding = Float32Array.of(0.3, 0.7);
  const [first, second] = applyHead(head, embedding, 1);
  expect([...applyHead(spreadHead(head, [2, 0], 4), embedding, 1)]).toEqual([second, 0, first, 0]);
});
