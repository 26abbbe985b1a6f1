import { createRandom } from '../people/draw.ts';
import { eigenOf } from './eigen.ts';
import { createWhitening, dot } from './whitening.ts';

const random = createRandom(7);
const size = 12;
/** All share a large first direction, as embeddings do. */
const vectors = Array.from({ length: 200 }, () =>
  Float32Array.from({ length: size }, (_, at) => (at === 0 ? 3 : (random() - 0.5) * (1 + at))),
);

test('eigenvectors turn a symmetric matrix into its eigenvalues', () => {
  const matrix = Array.from({ length: size }, (_, p) =>
    Float64Array.from({ length: size }, (_unused, q) => Math.cos(p * q) + (p === q ? 2 : 0)),
  );
  const { values, vectors: rows } = eigenOf(matrix);
  rows.forEach((vector, at) => {
    expect(dot(vector, vector)).toBeCloseTo(1);
    const image = Float64Array.from(matrix, (row) => dot(row, vector));
    image.forEach((value, place) => {
      expect(value).toBeCloseTo((values[at] ?? 0) * (vector[place] ?? 0));
    });
  });
});

test('power 0 keeps cosines; power 1 takes out what all have in common', () => {
  const whitening = createWhitening(vectors);
  const meanCosine = (power: number): number => {
    const white = vectors.map(whitening(power));
    const pairs = white.slice(1).map((vector, at) => dot(vector, white[at] ?? vector));
    return pairs.reduce((sum, value) => sum + value, 0) / pairs.length;
  };
  const cosine = (a: Float32Array, b: Float32Array): number => {
    const [one, other] = [Float64Array.from(a), Float64Array.from(b)];
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
  };
  const plain = vectors.slice(1).map((vector, at) => cosine(vector, vectors[at] ?? vector));
  expect(meanCosine(0)).toBeCloseTo(plain.reduce((sum, value) => sum + value, 0) / plain.length);
  expect(meanCosine(0)).toBeGreaterThan(0.1);
  expect(meanCosine(1)).toBeLessThan(0.5 * meanCosine(0));
});
