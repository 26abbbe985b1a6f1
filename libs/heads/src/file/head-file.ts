import { readFile } from 'node:fs/promises';
import type { LinearHead } from '../head.ts';
import { readTensors, writeTensors } from './safetensors.ts';

export interface HeadShape {
  readonly labels: number;
  readonly dimensions: number;
}

/** A head as a safetensors file with PyTorch's names for a linear layer: `weight` and `bias`. */
export function headBytes({ weight, bias }: LinearHead): Buffer {
  const labels = bias.length;
  return writeTensors({
    weight: { shape: [labels, weight.length / labels], data: weight },
    bias: { shape: [labels], data: bias },
  });
}

/** @throws Error when the file can't be read or holds no head of this shape */
export async function readHead(
  path: string,
  { labels, dimensions }: HeadShape,
): Promise<LinearHead> {
  const { weight, bias } = readTensors(await readFile(path));
  const shapes = `${weight?.shape.join(' × ')} and ${bias?.shape.join()}`;
  const wished = `${labels} × ${dimensions} and ${labels}`;
  if (!weight || !bias || shapes !== wished) {
    throw new Error(`weight and bias are ${shapes}, not ${wished}`);
  }
  if ([...weight.data, ...bias.data].every(Number.isFinite)) {
    return { weight: weight.data, bias: bias.data };
  }
  throw new Error('not all of its numbers are finite');
}
