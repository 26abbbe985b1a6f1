import type { Database } from '@facet/database';
import { createFoldSettings } from '../fold/settings.ts';
import { matchSql } from './list-profiles-sql.ts';
import { namedStatement, SqlParameters } from './sql-parameters.ts';
import type { ProfileFilter } from './types.ts';

export interface BuildsQuery {
  readonly filter?: ProfileFilter | undefined;
  /** Only these people */
  readonly personIds?: readonly string[] | undefined;
  /** Everybody is due, not only those whose profile is not what it would be. */
  readonly isFull: boolean;
  readonly modelVersionId: number;
  /** Null for one that does not exist yet: everybody is due in it. */
  readonly generationId: number | null;
}

export interface BuildsMeasure {
  readonly people: number;
  readonly due: number;
  /** Texts of those who are due that the model has not read */
  readonly texts: number;
}

/** As a build decides it: covered to the last event, with sums of this model and these settings */
const isFresh = (generationId: number | null, parameters: SqlParameters): string => `EXISTS (
  SELECT FROM profile own
  JOIN profile_state s ON s.person_id = own.person_id AND s.generation_id = own.generation_id
  JOIN generation g ON g.id = own.generation_id
  JOIN model_version m ON m.id = g.model_version_id
  WHERE own.person_id = p.id AND own.generation_id = ${parameters.add(generationId, 'int')}
    AND own.version >= p.events_version
    AND s.state_key = p.fold_epoch || ':' || m.checksum || ':' ||
      ${parameters.add(createFoldSettings().hash, 'text')})`;

const notEncoded = (text: string, model: string): string =>
  `NOT EXISTS (SELECT FROM encoding n WHERE n.model_version_id = ${model} AND n.text_id = ${text})`;

const textsOfDue = (model: string): string => `
  SELECT count(DISTINCT i.text_id)::int FROM scope
  JOIN event e ON e.person_id = scope.id JOIN event_item i ON i.event_id = e.id
  WHERE scope.due AND i.text_id IS NOT NULL AND ${notEncoded('i.text_id', model)}`;

const allTexts = (model: string): string =>
  `SELECT count(*)::int FROM text t WHERE ${notEncoded('t.id', model)}`;

/** Counts what building these people would take. Of everybody, texts of people who are not due count as well. */
export async function measureBuilds(
  { pool }: Pick<Database, 'pool'>,
  { filter, personIds, isFull, modelVersionId, generationId }: BuildsQuery,
): Promise<BuildsMeasure> {
  const parameters = new SqlParameters();
  const match = matchSql(filter, parameters);
  const listed = personIds && [`p.id = ANY(${parameters.add(personIds, 'int8[]')})`];
  const where = [...match.where, ...(listed ?? [])];
  const model = parameters.add(modelVersionId, 'int');
  const text = `WITH scope AS (
    SELECT p.id, ${isFull ? 'true' : `NOT ${isFresh(generationId, parameters)}`} AS due ${match.from}
    ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''})
  SELECT count(*)::int AS people, count(*) FILTER (WHERE due)::int AS due,
    (${where.length > 0 ? textsOfDue(model) : allTexts(model)}) AS texts FROM scope`;
  const { rows } = await pool.query<BuildsMeasure>(namedStatement(text, parameters));
  const { people = 0, due = 0, texts = 0 } = rows[0] ?? {};
  return { people, due, texts };
}
