import pg from 'pg';

interface EncodedText {
  readonly hash: Buffer;
  readonly body: string;
  readonly language: string | null;
  readonly embedding: Buffer;
  readonly categories: Buffer | null;
  readonly sentiment: Buffer | null;
}

const readAll = `
  SELECT hash, body, language, embedding, categories, sentiment
  FROM encoding JOIN text ON text.id = text_id`;

const writeOne = `
  WITH stored AS (INSERT INTO text (hash, body, language) VALUES ($1, $2, $3) RETURNING id)
  INSERT INTO encoding (model_version_id, text_id, embedding, categories, sentiment)
  SELECT model_version.id, stored.id, $4, $5, $6 FROM model_version, stored`;

/**
 * Gives one database the encodings of another, before any event comes in. A text is encoded once, and what an int8
 * model says of it depends a little (in the third digit) on which others are in its batch: without this, no two runs
 * had equal profiles, and what a fault did to one could hide behind that.
 */
export async function copyEncodings(fromUrl: string, toUrl: string): Promise<void> {
  const texts = await onDatabase(fromUrl, (client) => client.query<EncodedText>(readAll));
  await onDatabase(toUrl, async (client) => {
    await client.query('BEGIN');
    for (const { hash, body, language, embedding, categories, sentiment } of texts.rows) {
      await client.query(writeOne, [hash, body, language, embedding, categories, sentiment]);
    }
    await client.query('COMMIT');
  });
}

async function onDatabase<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
