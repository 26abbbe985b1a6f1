import { buildProfile, type BuildOutcome } from '@facet/profiles';
import type { HandlerContext } from './handler-context.ts';

/** A live build. Generations that are prepared and hold the person already are kept up to date behind it. */
export async function buildLive(
  { build, liveBuilds, queue }: Pick<HandlerContext, 'build' | 'liveBuilds' | 'queue'>,
  personId: string,
): Promise<BuildOutcome> {
  const outcome = await liveBuilds.run(() => buildProfile(build, personId));
  if (outcome.kind === 'BUILT' && outcome.preparedGenerationIds.length > 0) {
    await queue.enqueuePrepared(
      outcome.preparedGenerationIds.map((generationId) => ({ personId, generationId })),
    );
  }
  return outcome;
}
