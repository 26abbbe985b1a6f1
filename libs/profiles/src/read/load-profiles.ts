import type { Database } from '@facet/database';
import { isRowId } from '../sql/row-id.ts';
import { toProfilePage, type ProfileRecord } from './profile-row.ts';
import { profileStatement } from './profile-sql.ts';
import { namedStatement, SqlParameters } from './sql-parameters.ts';
import type { PersonReference, ProfilePage, ProfileParts } from './types.ts';

type Reader = Pick<Database, 'pool'>;

async function load(
  { pool }: Reader,
  page: string,
  parts: ProfileParts,
  parameters: SqlParameters,
): Promise<ProfilePage[]> {
  const statement = profileStatement(page, 'ASC', parts, parameters);
  const { rows } = await pool.query<ProfileRecord>(namedStatement(statement, parameters));
  return rows.map((row) => toProfilePage(row, parts));
}

/** One person's profile, in one statement; null for a person that does not exist. */
export async function loadProfilePage(
  database: Reader,
  reference: PersonReference,
  parts: ProfileParts = {},
): Promise<ProfilePage | null> {
  const parameters = new SqlParameters();
  const page = singlePage(reference, parameters);
  const [profile] = page === null ? [] : await load(database, page, parts, parameters);
  return profile ?? null;
}

/** One row and not `unnest` of one: PostgreSQL then keeps one plan for all people, which halves the time. */
function singlePage(reference: PersonReference, parameters: SqlParameters): string | null {
  if ('userId' in reference) {
    return `SELECT person_id, NULL AS sort_key FROM identifier
      WHERE kind = 'USER_ID' AND value = ${parameters.add(reference.userId, 'text')}`;
  }
  if (!isRowId(reference.personId)) return null;
  return `SELECT ${parameters.add(reference.personId, 'int8')} AS person_id, NULL AS sort_key`;
}

/** Several people's profiles, in one statement, by ascending id; ids that do not exist are left out. */
export async function loadProfilePages(
  database: Reader,
  personIds: readonly string[],
  parts: ProfileParts = {},
): Promise<ProfilePage[]> {
  const ids = [...new Set(personIds)].filter(isRowId);
  if (ids.length === 0) return [];
  const parameters = new SqlParameters();
  const page = `SELECT unnest(${parameters.add(ids, 'int8[]')}) AS person_id, NULL AS sort_key`;
  return load(database, page, parts, parameters);
}

/** The id of the person with this user id; null where nobody has it. */
export async function findPersonByUserId({ pool }: Reader, userId: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'profiles-person-by-user-id',
    text: `SELECT person_id::text AS id FROM identifier WHERE kind = 'USER_ID' AND value = $1`,
    values: [userId],
  });
  return rows[0]?.id ?? null;
}
