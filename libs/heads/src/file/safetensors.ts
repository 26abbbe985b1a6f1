import { z } from 'zod';

// The format of https://github.com/huggingface/safetensors: the length of a JSON header as a little-endian 64-bit
// number, the header, then the numbers of all tensors. Python reads it with `safetensors.numpy.load_file`.

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

const bytesPerNumber = 4;
const lengthBytes = 8;
const mostHeaderBytes = 100_000;

const headerSchema = z.record(
  z.string(),
  z.object({
    dtype: z.literal('F32'),
    shape: z.array(z.int().nonnegative()),
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
);

export function writeTensors(tensors: Readonly<Record<string, Tensor>>): Buffer {
  let offset = 0;
  const header = Object.entries(tensors).map(([name, { shape, data }]) => {
    const data_offsets = [offset, (offset += data.byteLength)];
    return [name, { dtype: 'F32', shape, data_offsets }] as const;
  });
  const json = JSON.stringify(Object.fromEntries(header));
  // Numbers begin at a multiple of 8 bytes, as the format wants it.
  const padded = Buffer.from(json.padEnd(Math.ceil(json.length / 8) * 8));
  const length = Buffer.alloc(lengthBytes);
  length.writeBigUInt64LE(BigInt(padded.length));
  return Buffer.concat([
    length,
    padded,
    ...Object.values(tensors).map(({ data }) => toBytes(data)),
  ]);
}

/** @throws Error that says what is wrong with the file */
export function readTensors(file: Buffer): Readonly<Record<string, Tensor>> {
  const headerBytes = file.length < lengthBytes ? Infinity : Number(file.readBigUInt64LE());
  const start = lengthBytes + headerBytes;
  if (headerBytes > mostHeaderBytes || start > file.length) throw new Error('it is cut off');
  const json = file.toString('utf8', lengthBytes, start);
  const header = headerSchema.parse(JSON.parse(json) as unknown);
  const tensors = Object.entries(header).map(
    ([
      name,
      {
        shape,
        data_offsets: [from, to],
      },
    ]) => {
      const numbers = shape.reduce((product, size) => product * size, 1);
      if (to - from !== numbers * bytesPerNumber || start + to > file.length) {
        throw new Error(`its tensor ${name} is cut off`);
      }
      return [name, { shape, data: toNumbers(file.subarray(start + from, start + to)) }] as const;
    },
  );
  return Object.fromEntries(tensors);
}

function toBytes(data: Float32Array): Buffer {
  const bytes = Buffer.alloc(data.byteLength);
  data.forEach((value, at) => bytes.writeFloatLE(value, at * bytesPerNumber));
  return bytes;
}

function toNumbers(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.length / bytesPerNumber }, (_, at) =>
    bytes.readFloatLE(at * bytesPerNumber),
  );
}
