import type { Database } from '@facet/database';
import type { Encoding } from '../encoding.ts';
import { packVector } from './pack-vector.ts';

/**
 * In id order, so that two writers of the same texts wait for each other and can't deadlock. A text erased since it
 * was read is left out: the join no longer finds it, and the lock keeps the others until the row refers to them.
 */
const statement = `
  INSERT INTO encoding (model_version_id, text_id, embedding, categories, sentiment)
  SELECT $1, text.id, fresh.embedding, fresh.categories, fresh.sentiment
  FROM UNNEST($2::bigint[], $3::bytea[], $4::bytea[], $5::bytea[])
    AS fresh (text_id, embedding, categories, sentiment)
  JOIN text ON text.id = fresh.text_id
  ORDER BY text.id
  FOR KEY SHARE OF text
  ON CONFLICT DO NOTHING`;

/** Stores encodings by text id; those that somebody else stored meanwhile stay as they are. */
export async function writeEncodings(
  database: Database,
  modelVersionId: number,
  encodings: ReadonlyMap<string, Encoding>,
): Promise<void> {
  const fresh = [...encodings.values()];
  await database.pool.query({
    name: 'write-encodings',
    text: statement,
    values: [
      modelVersionId,
      [...encodings.keys()],
      fresh.map(({ embedding }) => packVector(embedding)),
      fresh.map(({ categories }) => categories && packVector(categories)),
      fresh.map(({ sentiment }) => sentiment && packVector(sentiment)),
    ],
  });
}
