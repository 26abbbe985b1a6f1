import type { Database } from '@facet/database';
import type { ModelNotes } from '@facet/encoder';
import { activeGeneration } from './active-generation.ts';

/** What the registry knows of a model beside its name. */
export interface ModelDetails extends ModelNotes {
  /** When a worker first found it */
  readonly registeredAt: Date;
  /** Whether queries read profiles of its generation */
  readonly isActive: boolean;
}

/** null where there is no such model. */
export async function readModelDetails(
  { pool }: Pick<Database, 'pool'>,
  modelVersionId: number,
): Promise<ModelDetails | null> {
  const { rows } = await pool.query<ModelDetails>({
    name: 'profiles-model-details',
    text: `
      SELECT m.created_at AS "registeredAt", m.card, m.metrics, EXISTS (
        SELECT FROM generation WHERE id = ${activeGeneration} AND model_version_id = m.id) AS "isActive"
      FROM model_version m WHERE m.id = $1`,
    values: [modelVersionId],
  });
  return rows[0] ?? null;
}
