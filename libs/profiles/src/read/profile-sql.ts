import { activeGeneration } from '../generation/active-generation.ts';
import { epochMs } from '../sql/epoch-ms.ts';
import { citedSql } from './evidence-sql.ts';
import { eventPageJson } from './event-sql.ts';
import type { SqlParameters } from './sql-parameters.ts';
import type { ProfileParts } from './types.ts';

/** For `person p`: the last build failed for good, and nothing has come since. A build that succeeds clears it. */
export const isFailed = 'p.failed_version = p.events_version';

/** The profile of `person p` in the generation that queries read */
export const ownProfile = `f.person_id = p.id AND f.generation_id = ${activeGeneration}`;

const status = `CASE
    WHEN ${isFailed} THEN 'FAILED'
    WHEN f.person_id IS NULL THEN 'PENDING'
    WHEN p.events_version > f.version THEN 'STALE'
    ELSE 'FRESH' END`;

/** One row of `model_version m` as `ModelVersionRow`; null for none. */
export const modelJson = `CASE WHEN m.id IS NOT NULL THEN json_build_object(
    'id', m.id, 'name', m.name, 'version', m.version, 'checksum', m.checksum,
    'dimensions', m.dimensions) END`;

const lastError = `CASE WHEN ${isFailed} THEN json_build_object(
    'code', p.error_code, 'message', p.error_message, 'at', ${epochMs('p.failed_at')}) END`;

const userId = `(
    SELECT value FROM identifier WHERE person_id = p.id AND kind = 'USER_ID'
    ORDER BY created_at, value LIMIT 1)`;

/**
 * Everything asked for of the people in `page`, in one statement.
 * @param page a query of (person_id, sort_key), both null-free
 */
export function profileStatement(
  page: string,
  order: string,
  parts: ProfileParts,
  parameters: SqlParameters,
): string {
  const eventParts = parts.eventParts ?? {};
  const events = parts.events
    ? eventPageJson('p.id', parts.events, eventParts, parameters)
    : 'NULL::json';
  return `WITH page AS (${page})
SELECT page.sort_key AS "sortKey", p.id::text AS "personId", ${userId} AS "userId",
  ${status} AS status, ${lastError} AS "lastError", coalesce(f.version, 0) AS version,
  f.built_at AS "builtAt", f.lifecycle_stage AS "lifecycleStage", f.traits,
  ${modelJson} AS model, ${parts.attributes ? 'p.attributes' : 'NULL::jsonb'} AS attributes,
  ${parts.sentiment ? 'f.sentiment' : 'NULL::jsonb'} AS sentiment,
  cited.interests, cited.cited, ${events} AS events
FROM page
JOIN person p ON p.id = page.person_id
LEFT JOIN profile f ON ${ownProfile}
LEFT JOIN model_version m ON m.id = f.model_version_id
CROSS JOIN LATERAL (${citedSql(parts, parameters)}) cited
ORDER BY page.sort_key ${order}, p.id ${order}`;
}
