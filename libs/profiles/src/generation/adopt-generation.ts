import type { Database } from '@facet/database';
import { workerTimeoutSeconds } from '../read/system-status.ts';
import type { ActiveGeneration } from './ensure-active-generation.ts';

const statement = `
  UPDATE generation SET model_version_id = $3
  WHERE id = $1 AND model_version_id = $2 AND NOT EXISTS (
    SELECT FROM worker WHERE model_version_id = $2
      AND seen_at > now() - make_interval(secs => ${workerTimeoutSeconds}))`;

/**
 * Gives a generation to another model where no living worker has its own any more. Each of its profiles shows the
 * model it was built with, and is built from all events by its next build.
 * @returns whether it was given
 */
export async function adoptGeneration(
  { pool }: Pick<Database, 'pool'>,
  { generationId, modelVersionId }: ActiveGeneration,
  newModelVersionId: number,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'profiles-adopt-generation',
    text: statement,
    values: [generationId, modelVersionId, newModelVersionId],
  });
  return rowCount === 1;
}
