import type { Database } from '@facet/database';
import { modelJson } from '../read/profile-sql.ts';
import type { ModelVersionRow } from '../read/types.ts';
import { activeGeneration } from './active-generation.ts';

/**
 * ACTIVE: queries read it · PREPARED: computed beside it, live events too · PREVIOUS: was active, can be again ·
 * REMOVING: goes away piece by piece
 */
export type GenerationStatus = 'ACTIVE' | 'PREPARED' | 'PREVIOUS' | 'REMOVING';

export interface GenerationRow {
  readonly id: number;
  readonly status: GenerationStatus;
  readonly model: ModelVersionRow;
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
}

const statement = `
  SELECT g.id, g.created_at AS "createdAt", g.activated_at AS "activatedAt", ${modelJson} AS model,
    CASE WHEN g.id = ${activeGeneration} THEN 'ACTIVE' WHEN g.removed_at IS NOT NULL THEN 'REMOVING'
      WHEN g.activated_at IS NULL THEN 'PREPARED' ELSE 'PREVIOUS' END AS status
  FROM generation g JOIN model_version m ON m.id = g.model_version_id
  WHERE $1::int IS NULL OR g.id = $1 ORDER BY g.id`;

/** All generations, the oldest first, or the one with this id. */
export async function listGenerations(
  { pool }: Pick<Database, 'pool'>,
  generationId?: number,
): Promise<readonly GenerationRow[]> {
  const { rows } = await pool.query<GenerationRow>({
    name: 'profiles-generations',
    text: statement,
    values: [generationId ?? null],
  });
  return rows;
}
