import { checkPageSize } from './cursor.ts';
import { eventJson } from './event-sql.ts';
import type { SqlParameters } from './sql-parameters.ts';
import type { ProfileParts } from './types.ts';

const noRows = 'SELECT NULL::int8 AS event_id, NULL::int AS position WHERE false';

const references = (evidence: string): string =>
  `(${evidence} ->> 'eventId')::int8 AS event_id, (${evidence} ->> 'position')::int AS position`;

/** `[0 to $n]` of the jsonpath, as variables. */
const firstOf = (count: number, parameters: SqlParameters): string =>
  `jsonb_build_object('n', ${parameters.add(count - 1, 'int')})`;

function chosenSql({ interests }: ProfileParts, parameters: SqlParameters): string {
  if (!interests) return `SELECT NULL AS category_key, '[]'::jsonb AS evidence WHERE false`;
  const { first, minScore = 0, evidenceFirst } = interests;
  const evidence =
    evidenceFirst > 0
      ? `jsonb_path_query_array(evidence, '$[0 to $n]', ${firstOf(evidenceFirst, parameters)})`
      : `'[]'::jsonb`;
  return `SELECT category_key, score, strength, trend, ${evidence} AS evidence
    FROM interest WHERE person_id = p.id AND generation_id = f.generation_id
      AND score >= ${parameters.add(minScore, 'float8')}
    ORDER BY score DESC, category_key LIMIT ${parameters.add(checkPageSize(first), 'int')}`;
}

function sentimentReferences({ sentiment }: ProfileParts, parameters: SqlParameters): string {
  if (!sentiment || sentiment.evidenceFirst <= 0) return noRows;
  const n = firstOf(sentiment.evidenceFirst, parameters);
  const of = (path: string): string =>
    `SELECT ${references('s')} FROM jsonb_path_query(f.sentiment, '${path}[0 to $n]', ${n}) s`;
  return `${of('$.evidence')} UNION ALL ${of('$.byCategory[*].evidence')}`;
}

const chosenJson = `json_agg(json_build_object(
    'categoryKey', category_key, 'score', score, 'strength', strength, 'trend', trend,
    'evidence', evidence) ORDER BY score DESC, category_key)`;

/**
 * For `person p` and `profile f`: the interests asked for, and each event that any evidence cites, once.
 * An event erased since the build is not there; its contribution shows as "other". The limits keep the planner
 * from joining: it would read all events of the person instead of the few that are cited.
 */
export function citedSql(parts: ProfileParts, parameters: SqlParameters): string {
  const interests = parts.interests ? `(SELECT ${chosenJson} FROM chosen)` : 'NULL::json';
  return `
  WITH chosen AS (${chosenSql(parts, parameters)}),
  reference AS (
    SELECT ${references('s')} FROM chosen, jsonb_array_elements(chosen.evidence) s
    UNION ${sentimentReferences(parts, parameters)})
  SELECT ${interests} AS interests, (
    SELECT json_agg(json_build_object(
      'position', r.position, 'text', t.body, 'event', ${eventJson(parts.eventParts ?? {})}))
    FROM reference r
    CROSS JOIN LATERAL (SELECT * FROM event WHERE id = r.event_id LIMIT 1) e
    LEFT JOIN LATERAL (
      SELECT body FROM event_item i JOIN text ON text.id = i.text_id
      WHERE i.event_id = e.id AND i.position = r.position LIMIT 1) t ON true
    WHERE e.person_id = p.id) AS cited`;
}
