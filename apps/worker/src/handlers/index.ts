import { toUnavailableError, type Database } from '@facet/database';
import { handle, jobs, type FailedJob, type JobHandler } from '@facet/jobs';
import { buildProfile, recordBuildFailure } from '@facet/profiles';
import { countBuild } from '../metrics/measure-builds.ts';
import { buildLive } from './build-profile.handler.ts';
import { explainText } from './explain-text.handler.ts';
import type { HandlerContext } from './handler-context.ts';
import { advanceRebuilds, rebuildRange } from './rebuild.handler.ts';
import { removeGenerations } from './remove-generations.handler.ts';
import { suggestMappings } from './suggest-mappings.handler.ts';
import { sweep } from './sweep.handler.ts';

/** Each job, bound to the one function that does it. */
export function createHandlers(context: HandlerContext): readonly JobHandler[] {
  return [
    handle('build-profile', async ({ personId }) => {
      const outcome = await buildLive(context, personId);
      countBuild(context.metrics, outcome);
      return outcome;
    }),
    handle('build-prepared', ({ personId, generationId }) =>
      buildProfile(context.backgroundBuild, personId, { generationId }),
    ),
    handle('build-range', ({ rangeId }) => rebuildRange(context, rangeId)),
    handle('advance-rebuilds', () => advanceRebuilds(context)),
    handle('remove-generations', () => removeGenerations(context)),
    handle('sweep', () => sweep(context)),
    handle('suggest-mappings', () => suggestMappings(context)),
    handle('explain-text', (payload) => explainText(context, payload)),
  ];
}

/**
 * A build that will not be tried again shows on the profile. One that only lacked the database is none of the
 * person's: it stays due, and the sweep finds it.
 */
export async function recordFailure(
  database: Pick<Database, 'pool'>,
  { name, payload, error }: FailedJob,
): Promise<void> {
  if (name !== 'build-profile' || toUnavailableError(error) !== null) return;
  const build = jobs['build-profile'].payload.safeParse(payload);
  if (build.success) await recordBuildFailure(database, build.data.personId, error);
}
