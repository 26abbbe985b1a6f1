import type { Queryable } from '@facet/database';
import type { CheckedEvent } from '../event.ts';
import { identifierKey, type Identifier, type KnownIdentifier } from '../identity/identifier.ts';
import type { Someone } from '../identity/identity-graph.ts';
import { identifiersOf, planIdentities, type IdentityPlan } from '../identity/plan-identities.ts';
import { Conflict } from './conflict.ts';
import { addIdentifiers, readIdentifiers, reserveIdentifiers } from './identifiers.ts';
import { mergePersons } from './merge-persons.ts';
import { createPersons, lockPersons } from './persons.ts';

export interface SettledIdentities {
  /** Event by event, the person it is about */
  readonly personIds: readonly string[];
  /** Everybody's `events_version`; they are all locked, or new */
  readonly versions: Map<string, number>;
}

/** Finds, creates, links and merges the people of a batch, and locks them in the order of their ids. */
export async function settleIdentities(
  client: Queryable,
  events: readonly CheckedEvent[],
): Promise<SettledIdentities> {
  const identities = events.map(({ identity }) => identity);
  const wanted = new Map(
    identities.flatMap(identifiersOf).map((each) => [identifierKey(each), each]),
  );
  const known = await readAndReserve(client, [...wanted.values()]);
  const plan = planIdentities(identities, known);
  const versions = await lockPersons(
    client,
    storedIds(plan),
    plan.merges.length > 0 ? 'FOR UPDATE' : 'FOR NO KEY UPDATE',
  );
  if (changesStoredPeople(plan)) await expectUnchanged(client, known, [...wanted.values()]);
  await nameNewcomers(client, plan, versions);
  const merged = await mergePersons(client, plan.merges);
  for (const [id, version] of merged) versions.set(id, version);
  await addIdentifiers(
    client,
    plan.added.map(({ identifier, owner }) => ({ ...identifier, personId: idOf(owner.final) })),
  );
  return { personIds: plan.people.map(idOf), versions };
}

/** Identifiers that nobody has are this transaction's to give away: nobody else gives them away meanwhile. */
async function readAndReserve(
  client: Queryable,
  wanted: readonly Identifier[],
): Promise<readonly KnownIdentifier[]> {
  const known = await readIdentifiers(client, wanted);
  const taken = new Set(known.map(identifierKey));
  const free = wanted.filter((identifier) => !taken.has(identifierKey(identifier)));
  if (free.length === 0) return known;
  await reserveIdentifiers(client, free);
  return readIdentifiers(client, wanted);
}

function storedIds({ people, merges }: IdentityPlan): readonly string[] {
  const merged = merges.flatMap(({ sourceId, targetId }) => [sourceId, targetId]);
  const ids = people.map(({ personId }) => personId).filter((id) => id !== null);
  return [...new Set([...ids, ...merged])];
}

function changesStoredPeople({ added, merges }: IdentityPlan): boolean {
  return merges.length > 0 || added.some(({ owner }) => owner.final.personId !== null);
}

/** Who has a userId decides who may be merged, so it is read again now that nobody else can change it. */
async function expectUnchanged(
  client: Queryable,
  before: readonly KnownIdentifier[],
  wanted: readonly Identifier[],
): Promise<void> {
  const now = await readIdentifiers(client, wanted);
  if (JSON.stringify(now) !== JSON.stringify(before)) throw new Conflict('an identifier');
}

async function nameNewcomers(
  client: Queryable,
  plan: IdentityPlan,
  versions: Map<string, number>,
): Promise<void> {
  const newcomers: readonly Someone[] = [...new Set(plan.people)].filter(
    ({ personId }) => personId === null,
  );
  const ids = await createPersons(client, newcomers.length);
  newcomers.forEach((someone, index) => {
    someone.personId = ids[index] ?? null;
    versions.set(idOf(someone), 0);
  });
}

function idOf({ personId }: Someone): string {
  if (personId === null) throw new Error('This is a bug: somebody of the batch has no id.');
  return personId;
}
