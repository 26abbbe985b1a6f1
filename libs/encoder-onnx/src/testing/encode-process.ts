import { argv, stdout } from 'node:process';
import { createOnnxEncoder, type OnnxEncoderOptions } from '../index.ts';

// Encodes in a process of its own: which drivers are there is decided by the environment it starts with.
const { texts, ...options } = JSON.parse(argv[2] ?? '') as OnnxEncoderOptions & {
  readonly texts: readonly string[];
};
const notices: string[] = [];
try {
  const onNotice = (notice: string): number => notices.push(notice);
  const encoder = await createOnnxEncoder({ ...options, threads: 1, onNotice });
  const encodings = await encoder.encode(texts);
  await encoder.close();
  const plain = encodings.map(({ embedding, categories, sentiment }) => ({
    embedding: [...embedding],
    categories: [...(categories ?? [])],
    sentiment: [...(sentiment ?? [])],
  }));
  stdout.write(JSON.stringify({ device: encoder.device, notices, encodings: plain }));
} catch (error) {
  const { code, message } = error as { code?: string; message?: string };
  stdout.write(JSON.stringify({ error: { code, message } }));
}
