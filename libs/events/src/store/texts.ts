import type { Queryable } from '@facet/database';
import { guessLanguage } from '../text/guess-language.ts';
import { idsByName } from './ids-by-name.ts';

/** New ones in the order of their hashes, so that two transactions can't wait for one another. */
const storeTexts = `
  WITH wanted AS (
    SELECT sha256(convert_to(body, 'UTF8')) AS hash, body, language
    FROM unnest($1::text[], $2::text[]) AS w (body, language)),
  known AS (SELECT text.id, wanted.hash, wanted.body FROM wanted JOIN text USING (hash)),
  added AS (
    INSERT INTO text (hash, body, language)
    SELECT hash, body, language FROM wanted
    WHERE NOT EXISTS (SELECT FROM known WHERE known.hash = wanted.hash)
    ORDER BY hash
    ON CONFLICT (hash) DO NOTHING
    RETURNING id, body)
  SELECT id::text, body AS name FROM known UNION ALL SELECT id::text, body FROM added`;

/** Stores each text once and returns the ids by body. */
export async function storeTextBodies(
  client: Queryable,
  bodies: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  return idsByName(bodies, async (missing) => {
    const values = [missing, missing.map(guessLanguage)];
    const { rows } = await client.query<{ id: string; name: string }>({
      name: 'events-store-texts',
      text: storeTexts,
      values,
    });
    return rows;
  });
}
