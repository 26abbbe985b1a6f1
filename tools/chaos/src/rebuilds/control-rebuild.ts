import { ask } from '../check/ask.ts';
import type { Platform } from '../platform/platform.ts';

type Control = 'pauseRebuild' | 'resumeRebuild' | 'cancelRebuild' | 'retryFailed';

/** Everybody, each from all events; returns its number. An answer that got lost leaves one more than we know of. */
export async function startRebuild(platform: Platform): Promise<string> {
  const { startRebuild: started } = await ask<{ startRebuild: { number: string | number } }>(
    platform,
    'mutation { startRebuild(input: { all: true, mode: FULL }) { number } }',
  );
  return String(started.number);
}

/** All of them may be said twice. */
export async function controlRebuild(
  platform: Platform,
  control: Control,
  number: string,
): Promise<void> {
  await ask(platform, `mutation Control($id: ID!) { ${control}(id: $id) { number } }`, {
    id: number,
  });
}
