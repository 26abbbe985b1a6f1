import type { Database } from '@facet/database';
import { FacetError } from '@facet/errors';
import { measureBuilds } from '@facet/profiles';
import { activeGeneration } from '@facet/profiles/sql';
import type { RebuildEstimate, RebuildOrder } from '../types.ts';

/** Where nothing was rebuilt yet; `npm run bench:rebuild` and `bench:encoder` measure both. */
const usualPeoplePerSecond = 150;
const textsPerThreadSecond = 1_000;

interface Target {
  readonly modelVersionId: number;
  readonly generationId: number | null;
  readonly threads: number;
  readonly peoplePerSecond: number | null;
}

/** What a rebuild would write into, the threads that would encode, and how fast the last rebuilds were. */
const targetStatement = `
  SELECT m.id AS "modelVersionId",
    (SELECT max(g.id) FROM generation g WHERE g.model_version_id = m.id AND g.removed_at IS NULL
       AND (g.id = ${activeGeneration} OR ($1::int IS NOT NULL AND g.activated_at IS NULL)))
      AS "generationId",
    (SELECT coalesce(sum(threads), 1)::int FROM worker) AS threads,
    (SELECT sum(done) / nullif(sum(ran_seconds), 0) FROM (
       SELECT done, ran_seconds FROM rebuild WHERE status = 'DONE' AND done > 0
       ORDER BY id DESC LIMIT 5) AS latest)::float8 AS "peoplePerSecond"
  FROM model_version m
  WHERE m.id = coalesce($1, (SELECT model_version_id FROM generation WHERE id = ${activeGeneration}))`;

async function targetOf(
  { pool }: Pick<Database, 'pool'>,
  modelVersionId: number | undefined,
): Promise<Target> {
  const { rows } = await pool.query<Target>(targetStatement, [modelVersionId ?? null]);
  if (rows[0]) return rows[0];
  throw new FacetError('NOT_FOUND', 'No worker has shown such a model.');
}

/**
 * What a rebuild would have to do, without ordering it.
 * @throws FacetError NOT_FOUND for a model that no worker has shown
 */
export async function estimateRebuild(
  database: Pick<Database, 'pool'>,
  { scope, mode, modelVersionId }: Omit<RebuildOrder, 'actor'>,
): Promise<RebuildEstimate> {
  const target = await targetOf(database, modelVersionId);
  const { people, due, texts } = await measureBuilds(database, {
    filter: scope.kind === 'FILTER' ? scope.filter : undefined,
    personIds: scope.kind === 'PEOPLE' ? scope.personIds : undefined,
    isFull: mode === 'FULL',
    ...{ modelVersionId: target.modelVersionId, generationId: target.generationId },
  });
  const buildSeconds = due / (target.peoplePerSecond ?? usualPeoplePerSecond);
  const encodeSeconds = texts / (target.threads * textsPerThreadSecond);
  const seconds = buildSeconds + encodeSeconds;
  return { people, peopleToBuild: due, textsToEncode: texts, seconds };
}
