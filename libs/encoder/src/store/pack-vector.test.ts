import fc from 'fast-check';
import { packVector, unpackVector } from './pack-vector.ts';

test('unpacking gives back what was packed, wherever the bytes lie', () => {
  fc.assert(
    fc.property(fc.float32Array(), fc.nat(7), (vector, offset) => {
      const moved = Buffer.alloc(vector.byteLength + offset);
      moved.set(packVector(vector), offset);
      expect(unpackVector(moved.subarray(offset))).toEqual(vector);
    }),
  );
});

test('numbers are little-endian', () => {
  expect(packVector(Float32Array.of(1)).toString('hex')).toBe('0000803f');
});

test('a view packs its own part alone', () => {
  expect(packVector(Float32Array.of(1, 2, 3).subarray(1, 2)).length).toBe(4);
});
