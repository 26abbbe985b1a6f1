import type { Database } from '@facet/database';
import type { Encoding } from '../encoding.ts';
import { unpackVector } from './pack-vector.ts';

interface Row {
  readonly id: string;
  /** Null where the text is encoded already. */
  readonly body: string | null;
  readonly embedding: Buffer | null;
  readonly categories: Buffer | null;
  readonly sentiment: Buffer | null;
}

/** A text that has no encoding yet. */
export interface UnencodedText {
  readonly id: string;
  readonly body: string;
}

export interface ReadEncodings {
  readonly encoded: ReadonlyMap<string, Encoding>;
  readonly missing: readonly UnencodedText[];
}

const statement = `
  SELECT text.id::text AS id, encoding.embedding, encoding.categories, encoding.sentiment,
    CASE WHEN encoding.text_id IS NULL THEN text.body END AS body
  FROM UNNEST($2::bigint[]) AS wished (id)
  JOIN text ON text.id = wished.id
  LEFT JOIN encoding ON encoding.model_version_id = $1 AND encoding.text_id = text.id`;

function toEncoding(row: Row): Encoding | null {
  if (row.embedding === null) return null;
  return {
    embedding: unpackVector(row.embedding),
    categories: row.categories && unpackVector(row.categories),
    sentiment: row.sentiment && unpackVector(row.sentiment),
  };
}

/** What is stored of some texts, and the bodies of those that are not encoded; unknown ids are in neither. */
export async function readEncodings(
  database: Database,
  modelVersionId: number,
  textIds: readonly string[],
): Promise<ReadEncodings> {
  const { rows } = await database.pool.query<Row>({
    name: 'read-encodings',
    text: statement,
    values: [modelVersionId, textIds],
  });
  const encoded = new Map<string, Encoding>();
  const missing: UnencodedText[] = [];
  for (const row of rows) {
    const encoding = toEncoding(row);
    if (encoding !== null) encoded.set(row.id, encoding);
    else if (row.body !== null) missing.push({ id: row.id, body: row.body });
  }
  return { encoded, missing };
}
