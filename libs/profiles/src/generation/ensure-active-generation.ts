import type { Database } from '@facet/database';

/** The row of `active_generation` decides between processes that start at the same time on an empty database. */
const statement = `
  WITH missing AS (SELECT WHERE NOT EXISTS (SELECT FROM active_generation)),
  created AS (
    INSERT INTO generation (model_version_id, activated_at) SELECT $1, now() FROM missing
    RETURNING id)
  INSERT INTO active_generation (generation_id) SELECT id FROM created
  ON CONFLICT (id) DO NOTHING`;

const current = `
  SELECT g.id AS "generationId", g.model_version_id AS "modelVersionId"
  FROM active_generation a JOIN generation g ON g.id = a.generation_id`;

export interface ActiveGeneration {
  readonly generationId: number;
  readonly modelVersionId: number;
}

/** The active generation; on a database without one, a first one of this model. */
export async function ensureActiveGeneration(
  { pool }: Pick<Database, 'pool'>,
  modelVersionId: number,
): Promise<ActiveGeneration> {
  await pool.query({
    name: 'profiles-first-generation',
    text: statement,
    values: [modelVersionId],
  });
  const { rows } = await pool.query<ActiveGeneration>({
    name: 'profiles-active-generation',
    text: current,
  });
  const [row] = rows;
  if (!row) throw new Error('This is a bug: the first generation was not made.');
  return row;
}
