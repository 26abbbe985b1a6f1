import { modelJson, epochMs } from '@facet/profiles/sql';

/** People of a rebuild `r` by what became of them, those of ranges in hand too */
const count = (outcome: 'done' | 'failed' | 'skipped'): string =>
  `(r.${outcome} + coalesce(g.${outcome}, 0))::int AS ${outcome}`;

const actions = `(
  SELECT coalesce(json_agg(json_build_object(
    'kind', a.kind, 'actor', a.actor, 'at', ${epochMs('a.at')}) ORDER BY a.id), '[]')
  FROM rebuild_action a WHERE a.rebuild_id = r.id) AS actions`;

/** Rebuilds as `RebuildRecord`, to be followed by conditions on `rebuild r`. */
export const selectRebuilds = `
  SELECT r.id::text AS id, r.status, r.mode, r.generation_id AS "generationId",
    CASE WHEN r.filter IS NOT NULL THEN 'FILTER' WHEN cardinality(r.person_ids) > 0 THEN 'PEOPLE'
      ELSE 'ALL' END AS scope,
    r.total, ${count('done')}, ${count('failed')}, ${count('skipped')},
    r.ran_seconds + coalesce(extract(epoch FROM now() - r.running_since), 0)::float8
      AS "runSeconds",
    r.created_at AS "createdAt", r.ended_at AS "endedAt", ${actions}, ${modelJson} AS model
  FROM rebuild r
  JOIN generation n ON n.id = r.generation_id
  JOIN model_version m ON m.id = n.model_version_id
  LEFT JOIN LATERAL (
    SELECT sum(done) AS done, sum(failed) AS failed, sum(skipped) AS skipped
    FROM rebuild_range WHERE rebuild_id = r.id) g ON true`;
