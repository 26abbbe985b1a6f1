import { packVector } from '@facet/encoder';
import type { ProfileDescription } from '../fold/describe-profile.ts';
import type { ProfileState } from '../fold/state.ts';
import type { BuildContext } from './build-context.ts';
import type { Work } from './read-work.ts';

/**
 * One statement, so one transaction. The fence is the update of the person: where a build of this version or a
 * later one was here, or the sums stopped being valid meanwhile (epoch), it finds no row and nothing is written.
 */
const statement = `
  WITH fenced AS (
    UPDATE person SET built_version = $2,
      dirty_since = CASE WHEN events_version > $2 THEN now() END,
      failed_version = NULL, failed_at = NULL, error_code = NULL, error_message = NULL
    WHERE id = $1 AND built_version < $2 AND fold_epoch = $3::int
    RETURNING id),
  written AS (
    INSERT INTO profile (person_id, version, built_at, model_version_id, sentiment_score,
      sentiment_label, sentiment, traits, lifecycle_stage, embedding)
    SELECT id, $2, $4, $5, $6, $7::sentiment_label, $8::jsonb, $9::jsonb, $10::lifecycle_stage, $11
    FROM fenced
    ON CONFLICT (person_id) DO UPDATE SET version = EXCLUDED.version, built_at = EXCLUDED.built_at,
      model_version_id = EXCLUDED.model_version_id, sentiment_score = EXCLUDED.sentiment_score,
      sentiment_label = EXCLUDED.sentiment_label, sentiment = EXCLUDED.sentiment,
      traits = EXCLUDED.traits, lifecycle_stage = EXCLUDED.lifecycle_stage,
      embedding = EXCLUDED.embedding),
  kept AS (
    INSERT INTO profile_state (person_id, state_key, state)
    SELECT id, $3::int || ':' || $12, $13::jsonb FROM fenced
    ON CONFLICT (person_id) DO UPDATE
    SET state_key = EXCLUDED.state_key, state = EXCLUDED.state),
  ended AS (
    DELETE FROM interest USING fenced
    WHERE person_id = fenced.id AND category_key <> ALL ($14::text[])),
  interests AS (
    INSERT INTO interest (person_id, category_key, score, strength, trend, evidence)
    SELECT fenced.id, fresh.* FROM fenced, unnest(
      $14::text[], $15::float8[], $16::float8[], $17::float8[], $18::jsonb[]) AS fresh
    ON CONFLICT (person_id, category_key) DO UPDATE SET score = EXCLUDED.score,
      strength = EXCLUDED.strength, trend = EXCLUDED.trend, evidence = EXCLUDED.evidence)
  SELECT pg_notify('profile_updated', id::text) FROM fenced`;

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

function interestValues({ interests }: ProfileDescription): unknown[] {
  return [
    interests.map((one) => one.categoryKey),
    interests.map((one) => one.score),
    interests.map((one) => one.strength),
    interests.map((one) => one.trend),
    interests.map((one) => JSON.stringify(one.evidence)),
  ];
}

/** @returns false where somebody newer was here, and nothing was written */
export async function writeProfile(
  context: BuildContext,
  personId: string,
  { eventsVersion, foldEpoch }: Work,
  state: ProfileState,
  profile: ProfileDescription,
  builtAt: Date,
): Promise<boolean> {
  const { rowCount } = await context.database.pool.query({
    name: 'profiles-write-profile',
    text: statement,
    values: [
      ...[personId, eventsVersion, foldEpoch, builtAt, context.modelVersionId],
      ...profileValues(profile),
      ...[context.stateKey, JSON.stringify(state)],
      ...interestValues(profile),
    ],
  });
  return rowCount === 1;
}
