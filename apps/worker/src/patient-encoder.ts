import { setTimeout as wait } from 'node:timers/promises';
import type { Encoder, Lane } from '@facet/encoder';
import { FacetError } from '@facet/errors';

const usualWaitSeconds = 1;

/** Half to one and a half of the time asked for, so that those refused together do not return together. */
function waitMs(error: FacetError): number {
  return (error.retryAfterSeconds ?? usualWaitSeconds) * 1000 * (0.5 + Math.random());
}

/**
 * Waits where the encoder refuses because too much waits already. A build has time, and while it waits it holds
 * one of the worker's places: so the queue keeps the rest, and no build fails for good because many came at once.
 *
 * @param usualLane for calls that name none
 */
export function createPatientEncoder(encoder: Encoder, usualLane: Lane = 'live'): Encoder {
  const encode: Encoder['encode'] = async (texts, { lane = usualLane } = {}) => {
    for (;;) {
      try {
        return await encoder.encode(texts, { lane });
      } catch (error) {
        if (!(error instanceof FacetError) || error.code !== 'OVERLOADED') throw error;
        await wait(waitMs(error));
      }
    }
  };
  const { model, device, threads } = encoder;
  const readWords: Encoder['readWords'] = (text) => encoder.readWords(text);
  return { model, device, threads, encode, readWords, close: () => encoder.close() };
}
