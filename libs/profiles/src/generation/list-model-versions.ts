import type { Database } from '@facet/database';
import { modelJson } from '../read/profile-sql.ts';
import type { ModelVersionRow } from '../read/types.ts';

/** Every model that a worker has shown, the oldest first, or the one with this id. */
export async function listModelVersions(
  { pool }: Pick<Database, 'pool'>,
  modelVersionId?: number,
): Promise<readonly ModelVersionRow[]> {
  const { rows } = await pool.query<{ model: ModelVersionRow }>({
    name: 'profiles-model-versions',
    text: `SELECT ${modelJson} AS model FROM model_version m
      WHERE $1::int IS NULL OR m.id = $1 ORDER BY m.id`,
    values: [modelVersionId ?? null],
  });
  return rows.map(({ model }) => model);
}
