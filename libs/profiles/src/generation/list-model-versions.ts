import type { Database } from '@facet/database';
import { modelJson } from '../read/profile-sql.ts';
import type { ModelVersionRow } from '../read/types.ts';

/** Every model that a worker has shown, the oldest first. */
export async function listModelVersions({
  pool,
}: Pick<Database, 'pool'>): Promise<readonly ModelVersionRow[]> {
  const { rows } = await pool.query<{ model: ModelVersionRow }>({
    name: 'profiles-model-versions',
    text: `SELECT ${modelJson} AS model FROM model_version m ORDER BY m.id`,
  });
  return rows.map(({ model }) => model);
}
