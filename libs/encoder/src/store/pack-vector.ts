import { endianness } from 'node:os';

const isBigEndian = endianness() === 'BE';

/** Float32 numbers as the database keeps them: packed, little-endian. */
export function packVector(vector: Float32Array): Buffer {
  const packed = Buffer.from(vector.slice().buffer);
  return isBigEndian ? packed.swap32() : packed;
}

/** The inverse of `packVector`. A copy: buffers from a driver are not aligned for float32. */
export function unpackVector(packed: Uint8Array): Float32Array {
  const vector = new Float32Array(packed.byteLength / Float32Array.BYTES_PER_ELEMENT);
  const bytes = Buffer.from(vector.buffer);
  bytes.set(packed);
  if (isBigEndian) bytes.swap32();
  return vector;
}
