import { inTransaction, type Database, type Queryable } from '@facet/database';
import { FacetError } from '@facet/errors';
import { taxonomy } from '@facet/taxonomy';
import { ownMappings } from '../store/mapping-lock.ts';
import { retryAgainstRivals } from '../store/retry.ts';
import { invalidatePeople } from './invalidate-people.ts';

/** A model's guess for one name. */
export interface CategorySuggestion {
  readonly key: string;
  /** 0 to 1 */
  readonly confidence: number;
}

/** Guesses in the order of the names; null where the model has none. Names are words: "electronics smartphone". */
export type SuggestCategories = (
  names: readonly string[],
) => Promise<readonly (CategorySuggestion | null)[]>;

export interface SuggestOptions {
  /** Names a call; default 256 */
  readonly limit?: number;
  /** A less confident guess is noted, but maps nothing; default 0.5 */
  readonly minConfidence?: number;
}

export interface SuggestionOutcome {
  /** Names that the model was asked about: as long as it is not 0, there may be more. */
  readonly asked: number;
  /** Names that are mapped now */
  readonly suggested: number;
  /** People whose events name these categories: a build is due for each. */
  readonly dirtyPersonIds: readonly string[];
}

interface Unmapped {
  readonly id: string;
  readonly source: string;
}

/** A name that was asked about before has a confidence, whatever came of it. */
const findUnmapped = `
  SELECT id::text, source FROM category_mapping WHERE origin = 'NONE' AND confidence IS NULL ORDER BY id LIMIT $1`;

/** Only where nobody has said anything meanwhile. */
const noteSuggestions = `
  UPDATE category_mapping m SET
    category_key = s.category_key,
    origin = (CASE WHEN s.category_key IS NULL THEN 'NONE' ELSE 'SUGGESTED' END)::mapping_origin,
    confidence = s.confidence,
    updated_at = now()
  FROM unnest($1::int[], $2::text[], $3::float8[]) AS s (id, category_key, confidence)
  WHERE m.id = s.id AND m.origin = 'NONE'
  RETURNING m.id::text, m.origin`;

/** Asks a model once about each name that neither the taxonomy nor an admin knows. The model runs outside the transaction. */
export async function suggestCategoryMappings(
  database: Pick<Database, 'pool'>,
  suggest: SuggestCategories,
  { limit = 256, minConfidence = 0.5 }: SuggestOptions = {},
): Promise<SuggestionOutcome> {
  const { rows: unmapped } = await database.pool.query<Unmapped>(findUnmapped, [limit]);
  if (unmapped.length === 0) return { asked: 0, suggested: 0, dirtyPersonIds: [] };
  const guesses = await suggest(unmapped.map(({ source }) => readableName(source)));
  if (guesses.length !== unmapped.length) {
    throw new FacetError('INTERNAL', 'The model did not answer once for each category name.');
  }
  const accepted = guesses.map((guess) => acceptable(guess, minConfidence));
  const values = [
    unmapped.map(({ id }) => id),
    accepted,
    guesses.map((guess) => guess?.confidence ?? 0),
  ];
  const outcome = await retryAgainstRivals(() =>
    inTransaction(database.pool, (client) => note(client, values)),
  );
  return { asked: unmapped.length, ...outcome };
}

function acceptable(
  guess: CategorySuggestion | null | undefined,
  minConfidence: number,
): string | null {
  const known = guess && guess.confidence >= minConfidence && taxonomy.get(guess.key);
  return known ? known.key : null;
}

async function note(
  client: Queryable,
  values: readonly unknown[],
): Promise<Omit<SuggestionOutcome, 'asked'>> {
  await ownMappings(client);
  const { rows } = await client.query<{ id: string; origin: string }>(noteSuggestions, [...values]);
  const mapped = rows.filter(({ origin }) => origin === 'SUGGESTED').map(({ id }) => id);
  return { suggested: mapped.length, dirtyPersonIds: await invalidatePeople(client, mapped) };
}

/** "appliances.kitchen > meat_grinder" in words */
export function readableName(source: string): string {
  return source.replace(/[\s._>/|-]+/g, ' ').trim();
}
