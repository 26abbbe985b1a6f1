import { open } from 'node:fs/promises';

/** A graph's operators come before its weights, so they are found here. */
const headBytes = 4 * 1024 * 1024;

/**
 * Whether a model's matrix products are dynamically quantised int8 (`MatMulInteger`). ONNX Runtime 1.30 has no such
 * kernel for WebGPU: each product would go to one CPU thread and back, slower than a CPU alone.
 */
export async function hasInt8Products(onnxFile: string): Promise<boolean> {
  const file = await open(onnxFile);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead).includes('MatMulInteger');
  } finally {
    await file.close();
  }
}
