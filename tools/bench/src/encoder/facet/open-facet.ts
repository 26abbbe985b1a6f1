import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import type { Encoder, StageListener } from '@facet/encoder';
import type { Contender } from '../contender.ts';

/** As builds of a busy worker do: many at once, each with some texts. */
const callers = 32;
const textsOfCall = 32;

/** Of Node's own default */
const resolutionMs = 10;

export interface FacetContender extends Contender {
  /** Padded tokens for each real one, over all passes */
  padding(): number;
  /** How late timers of the thread that asks were, while texts were encoded, ms */
  eventLoopDelayP99Ms(): number;
}

async function encodeAll(encoder: Encoder, texts: readonly string[]): Promise<void> {
  let next = 0;
  const call = async (): Promise<void> => {
    while (next < texts.length) {
      const start = next;
      next += textsOfCall;
      await encoder.encode(texts.slice(start, next));
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
}

/** The project's encoder, saturated by concurrent callers. */
export async function openFacet(
  modelDir: string,
  texts: readonly string[],
  threads: number,
): Promise<FacetContender> {
  const tokens = { real: 0, padded: 0 };
  const onStage: StageListener = ({ tokens: real = 0, paddedTokens: padded = 0 }) => {
    tokens.real += real;
    tokens.padded += padded;
  };
  const encoder = await createOnnxEncoder({ modelDir, device: 'cpu', threads, onStage });
  const loop = monitorEventLoopDelay({ resolution: resolutionMs });
  return {
    name: 'facet',
    async pass() {
      loop.enable();
      const startMs = performance.now();
      await encodeAll(encoder, texts);
      const seconds = (performance.now() - startMs) / 1000;
      loop.disable();
      return seconds;
    },
    padding: () => tokens.padded / tokens.real,
    // The histogram holds the time from one tick to the next, the tick's own length included.
    eventLoopDelayP99Ms: () => Math.max(0, loop.percentile(99) / 1e6 - resolutionMs),
    close: () => encoder.close(),
  };
}
