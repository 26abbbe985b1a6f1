import { packVector } from '@facet/encoder';
import type { ProfileDescription } from '../fold/describe-profile.ts';
import type { ProfileState } from '../fold/state.ts';
import { activeGeneration } from '../generation/active-generation.ts';
import type { BuildContext } from './build-context.ts';
import type { Work } from './read-work.ts';

/**
 * One statement, so one transaction, fenced twice. The person's row is locked, and has to be of the epoch that was
 * read: else the sums stopped being valid meanwhile. The profile has to be the one that was read: where another build
 * wrote it meanwhile, there is no row to go on with and nothing is written. Its version never gets less.
 * Whoever waits for this profile stays dirty only where the generation is the active one.
 */
const statement = `
  WITH valid AS (SELECT id FROM person WHERE id = $1 AND fold_epoch = $3::int FOR NO KEY UPDATE),
  written AS (
    INSERT INTO profile (person_id, generation_id, version, built_at, model_version_id,
      sentiment_score, sentiment_label, sentiment, traits, lifecycle_stage, embedding,
      full_build_at)
    SELECT id, $16::int, $2, $4, $5, $6, $7::sentiment_label, $8::jsonb, $9::jsonb,
      $10::lifecycle_stage, $11, $17::timestamptz
    FROM valid
    ON CONFLICT (person_id, generation_id) DO UPDATE
    SET version = EXCLUDED.version, built_at = EXCLUDED.built_at,
      model_version_id = EXCLUDED.model_version_id, sentiment_score = EXCLUDED.sentiment_score,
      sentiment_label = EXCLUDED.sentiment_label, sentiment = EXCLUDED.sentiment,
      traits = EXCLUDED.traits, lifecycle_stage = EXCLUDED.lifecycle_stage,
      embedding = EXCLUDED.embedding, builds = profile.builds + 1,
      full_build_at = CASE WHEN $19::bool THEN EXCLUDED.full_build_at ELSE profile.full_build_at END
    WHERE profile.builds = $18::int AND profile.version <= EXCLUDED.version
    RETURNING person_id AS id),
  settled AS (
    UPDATE person SET dirty_since = CASE WHEN events_version > $2 THEN now() END,
      failed_version = NULL, failed_at = NULL, error_code = NULL, error_message = NULL
    FROM written WHERE person.id = written.id AND $16::int = ${activeGeneration}),
  kept AS (
    INSERT INTO profile_state (person_id, generation_id, state_key, state)
    SELECT id, $16::int, $3::int || ':' || $12, $13::json FROM written
    ON CONFLICT (person_id, generation_id) DO UPDATE
    SET state_key = EXCLUDED.state_key, state = EXCLUDED.state),
  ended AS (
    DELETE FROM interest USING written
    WHERE person_id = written.id AND generation_id = $16::int
      AND category_key <> ALL ($14::text[])),
  interests AS (
    INSERT INTO interest (person_id, generation_id, category_key, score, strength, trend, evidence)
    SELECT written.id, $16::int, fresh.* FROM written, json_to_recordset($15::json) AS fresh (
      "categoryKey" text, score float8, strength float8, trend float8, evidence jsonb)
    ON CONFLICT (person_id, generation_id, category_key) DO UPDATE SET score = EXCLUDED.score,
      strength = EXCLUDED.strength, trend = EXCLUDED.trend, evidence = EXCLUDED.evidence)
  SELECT CASE WHEN $16::int = ${activeGeneration}
    THEN pg_notify('profile_updated', id::text)::text END FROM written`;

function profileValues({ sentiment, traits, embedding }: ProfileDescription): unknown[] {
  return [
    sentiment?.score ?? null,
    sentiment?.label ?? null,
    JSON.stringify(sentiment ?? {}),
    JSON.stringify(traits ?? {}),
    traits?.lifecycleStage ?? null,
    embedding && packVector(embedding),
  ];
}

/** As one JSON: in arrays of PostgreSQL, each quote of the evidence would be escaped and read back. */
function interestValues({ interests }: ProfileDescription): unknown[] {
  return [interests.map((one) => one.categoryKey), JSON.stringify(interests)];
}

/** @returns false where somebody else was here meanwhile, and nothing was written */
export async function writeProfile(
  { database }: Pick<BuildContext, 'database'>,
  personId: string,
  work: Work,
  state: ProfileState,
  profile: ProfileDescription,
  builtAt: Date,
): Promise<boolean> {
  const { rowCount } = await database.pool.query({
    name: 'profiles-write-profile',
    text: statement,
    values: [
      ...[personId, work.eventsVersion, work.foldEpoch, builtAt, work.modelVersionId],
      ...profileValues(profile),
      ...[work.stateKey, JSON.stringify(state)],
      ...interestValues(profile),
      ...[work.generationId, work.readAt, work.builds, work.state === null],
    ],
  });
  return rowCount === 1;
}
