import type { IdentifierKind, Queryable } from '@facet/database';
import type { Identifier, KnownIdentifier } from '../identity/identifier.ts';
import { Conflict } from './conflict.ts';

const findIdentifiers = `
  SELECT i.kind, i.value, i.person_id::text,
    EXISTS (SELECT FROM identifier u WHERE u.person_id = i.person_id AND u.kind = 'USER_ID') AS has_user_id
  FROM unnest($1::text[], $2::text[]) AS wanted (kind, value)
  JOIN identifier i ON i.kind = wanted.kind::identifier_kind AND i.value = wanted.value
  ORDER BY i.kind, i.value`;

export async function readIdentifiers(
  client: Queryable,
  identifiers: readonly Identifier[],
): Promise<readonly KnownIdentifier[]> {
  interface Row {
    readonly kind: IdentifierKind;
    readonly value: string;
    readonly person_id: string;
    readonly has_user_id: boolean;
  }
  const values = [identifiers.map(({ kind }) => kind), identifiers.map(({ value }) => value)];
  const { rows } = await client.query<Row>({
    name: 'events-find-identifiers',
    text: findIdentifiers,
    values,
  });
  return rows.map(({ kind, value, person_id: personId, has_user_id: hasUserId }) => ({
    kind,
    value,
    personId,
    hasUserId,
  }));
}

/** Bounds the locks that all transactions together hold; the class keeps them apart from other advisory locks. */
const reservation = { lockClass: 271_828, buckets: 1_024 };

const reserve = `
  SELECT pg_advisory_xact_lock($1::int, bucket)
  FROM (SELECT DISTINCT hashtext(value) & ($2::int - 1) AS bucket FROM unnest($3::text[]) AS u (value) ORDER BY bucket) buckets`;

/** Waits until no other transaction gives these identifiers, or some that share their locks, to somebody. */
export async function reserveIdentifiers(
  client: Queryable,
  identifiers: readonly Identifier[],
): Promise<void> {
  const values = [
    reservation.lockClass,
    reservation.buckets,
    identifiers.map(({ value }) => value),
  ];
  await client.query({ name: 'events-reserve-identifiers', text: reserve, values });
}

/** In the order of the key, so that two transactions can't wait for one another. */
const insertIdentifiers = `
  INSERT INTO identifier (kind, value, person_id)
  SELECT kind::identifier_kind, value, person_id
  FROM unnest($1::text[], $2::text[], $3::bigint[]) AS added (kind, value, person_id)
  ORDER BY kind::identifier_kind, value
  ON CONFLICT (kind, value) DO NOTHING`;

export interface OwnedIdentifier extends Identifier {
  readonly personId: string;
}

/** They must be reserved. @throws Conflict when somebody has one of them all the same */
export async function addIdentifiers(
  client: Queryable,
  added: readonly OwnedIdentifier[],
): Promise<void> {
  if (added.length === 0) return;
  const values = [
    added.map(({ kind }) => kind),
    added.map(({ value }) => value),
    added.map(({ personId }) => personId),
  ];
  const { rowCount } = await client.query({
    name: 'events-add-identifiers',
    text: insertIdentifiers,
    values,
  });
  if (rowCount !== added.length) throw new Conflict('an identifier');
}
