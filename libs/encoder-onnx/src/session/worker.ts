import { workerData } from 'node:worker_threads';
import type { BatchOutput, TokenBatch } from '@facet/encoder';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { ModelSession } from './model-session.ts';
import type { SessionSettings } from './session-settings.ts';

// What a thread of the pool runs. Opened with its first batch, so that what goes wrong is that batch's answer.
let session: Promise<ModelSession> | null = null;

/** The arrays go back without being copied. */
function moved(output: BatchOutput): unknown {
  const arrays = [output.embedding, output.categories, output.sentiment];
  const buffers = arrays.filter((array) => array !== null).map(({ buffer }) => buffer);
  return move({ [transferableSymbol]: buffers, [valueSymbol]: output });
}

export default async function runBatch(batch: TokenBatch): Promise<unknown> {
  session ??= ModelSession.open(workerData as SessionSettings);
  return moved(await (await session).run(batch));
}
