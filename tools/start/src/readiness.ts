import { setTimeout as wait } from 'node:timers/promises';
import { readSmallFile, type DataFolder } from './data-folder.ts';
import { StartFailure } from './failure.ts';

const limitMs = 120_000;
const stepMs = 100;

/** Waits until the gateway listens and says that it, the queue and a worker are ready. Returns its URL. */
export async function waitUntilReady(folder: DataFolder, stop: AbortSignal): Promise<string> {
  const deadlineMs = Date.now() + limitMs;
  let state = 'the gateway does not listen';
  while (Date.now() < deadlineMs) {
    stop.throwIfAborted();
    const url = readSmallFile(folder.gatewayUrl);
    if (url !== undefined) state = await readState(url);
    if (url !== undefined && state === 'ready') return url;
    await wait(stepMs);
  }
  throw new StartFailure(
    `Facet did not become ready in two minutes: ${state}. Logs: ${folder.logs}`,
  );
}

async function readState(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    const body = await response.text();
    return response.ok ? 'ready' : `/readyz says ${body}`;
  } catch {
    return 'the gateway does not answer';
  }
}
