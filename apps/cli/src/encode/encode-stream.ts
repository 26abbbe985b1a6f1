import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Encoder } from '@facet/encoder';
import { encodeInOrder } from './encode-in-order.ts';
import type { EncodeProgress } from './encode-progress.ts';
import { readTexts, type BadLineListener } from './read-texts.ts';
import { renderEncoding } from './render-encoding.ts';

export interface EncodeStream {
  readonly encoder: Encoder;
  /** JSON Lines `{"id","text"}` */
  readonly input: AsyncIterable<Buffer>;
  readonly output: Writable;
  readonly onBadLine: BadLineListener;
  readonly progress: EncodeProgress;
}

/** Encodes what comes in, in its order, as fast as the output takes it. @returns how many texts were written */
export async function encodeStream(stream: EncodeStream): Promise<number> {
  let bytes = 0;
  let texts = 0;
  const { encoder, output, progress } = stream;

  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of stream.input) {
      bytes += chunk.length;
      yield chunk;
    }
  }
  async function* lines(): AsyncGenerator<string> {
    for await (const chunk of encodeInOrder(encoder, readTexts(counted(), stream.onBadLine))) {
      yield chunk
        .map(({ item, encoding }) => `${renderEncoding(item.id, encoding, encoder.model)}\n`)
        .join('');
      texts += chunk.length;
      progress.update(bytes, texts);
    }
  }
  await pipeline(Readable.from(lines()), output, { end: output !== process.stdout });
  return texts;
}
