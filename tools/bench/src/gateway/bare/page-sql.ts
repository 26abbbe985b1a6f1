/** All of a page in one statement, written by hand for this one page. */
export const pageSql = `
SELECT p.id::text AS id, coalesce(f.version, 0) AS version, f.built_at AS "builtAt", f.traits,
  CASE WHEN p.failed_version = p.events_version THEN 'FAILED'
    WHEN f.person_id IS NULL THEN 'PENDING'
    WHEN p.events_version > f.version THEN 'STALE'
    ELSE 'FRESH' END AS status,
  f.sentiment ->> 'reviewCount' AS "reviewCount", f.sentiment_score AS "sentimentScore",
  f.sentiment_label AS "sentimentLabel",
  (SELECT json_agg(i ORDER BY i.score DESC, i."categoryKey") FROM (
    SELECT category_key AS "categoryKey", score, strength, trend, (
      SELECT json_agg(json_build_object('contribution', s -> 'contribution', 'text', t.body,
        'action', e.action, 'name', e.name,
        'occurredAt', (extract(epoch FROM e.occurred_at) * 1000)::int8))
      FROM jsonb_path_query(evidence, '$[0 to 2]') s
      CROSS JOIN LATERAL (SELECT * FROM event WHERE id = (s ->> 'eventId')::int8 LIMIT 1) e
      LEFT JOIN LATERAL (
        SELECT body FROM event_item JOIN text ON text.id = text_id
        WHERE event_id = e.id AND position = (s ->> 'position')::int LIMIT 1) t ON true
    ) AS evidence
    FROM interest WHERE person_id = p.id AND generation_id = f.generation_id
    ORDER BY score DESC, category_key LIMIT 10) i) AS interests
FROM identifier d
JOIN person p ON p.id = d.person_id
LEFT JOIN profile f ON f.person_id = p.id
  AND f.generation_id = (SELECT generation_id FROM active_generation)
WHERE d.kind = 'USER_ID' AND d.value = $1`;

/** One row of it */
export interface PageRow {
  readonly id: string;
  readonly version: number;
  readonly builtAt: Date;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly reviewCount: string | null;
  readonly sentimentScore: number | null;
  readonly sentimentLabel: string | null;
  readonly interests: readonly InterestJson[] | null;
}

interface InterestJson {
  readonly categoryKey: string;
  readonly score: number;
  readonly strength: number;
  readonly trend: number;
  readonly evidence: readonly EvidenceJson[] | null;
}

export interface EvidenceJson {
  readonly contribution: number;
  readonly text: string | null;
  readonly action: string;
  readonly name: string | null;
  readonly occurredAt: number;
}
