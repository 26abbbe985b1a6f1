import type { Database } from '@facet/database';
import { FacetError } from '@facet/errors';
import type { RebuildOrder, RebuildScope } from '@facet/rebuilds';
import { withoutNull } from '../profile/list-query.ts';
import type { StartRebuildInput } from './rebuild.input.ts';

const mostUserIds = 10_000;

/** What was asked for, with people instead of user ids. @throws FacetError BAD_INPUT saying what is wrong */
export async function readOrder(
  database: Pick<Database, 'prisma'>,
  input: StartRebuildInput,
): Promise<Omit<RebuildOrder, 'actor'>> {
  const scope = await readScope(database, input);
  const { mode, model } = input;
  return { scope, mode, ...(model && { modelVersionId: readModelId(model) }) };
}

async function readScope(
  database: Pick<Database, 'prisma'>,
  { all, userIds, filter }: StartRebuildInput,
): Promise<RebuildScope> {
  const given = [all, userIds, filter].filter((one) => one !== undefined && one !== null);
  if (given.length !== 1 || all === false) {
    throw new FacetError('BAD_INPUT', 'Give exactly one of `all: true`, `userIds` and `filter`.');
  }
  if (filter) return { kind: 'FILTER', filter: withoutNull(filter) };
  if (userIds) return { kind: 'PEOPLE', personIds: await findPeople(database, userIds) };
  return { kind: 'ALL' };
}

/** User ids are personal: the message names those that are unknown by their place. */
async function findPeople(
  { prisma }: Pick<Database, 'prisma'>,
  userIds: readonly string[],
): Promise<readonly string[]> {
  if (userIds.length < 1 || userIds.length > mostUserIds) {
    throw new FacetError('BAD_INPUT', `\`userIds\` must hold 1 to ${mostUserIds}.`);
  }
  const rows = await prisma.identifier.findMany({
    where: { kind: 'USER_ID', value: { in: [...userIds] } },
    select: { value: true, personId: true },
  });
  const known = new Map(rows.map(({ value, personId }) => [value, String(personId)]));
  const unknown = userIds.findIndex((userId) => !known.has(userId));
  if (unknown === -1) return [...new Set(known.values())];
  const count = userIds.filter((userId) => !known.has(userId)).length;
  const text = `${count} of ${userIds.length} \`userIds\` are unknown, the first at index ${unknown}.`;
  throw new FacetError('BAD_INPUT', text);
}

function readModelId(model: string): number {
  if (/^[1-9]\d{0,8}$/.test(model)) return Number(model);
  throw new FacetError('BAD_INPUT', '`model` must be the `id` of a model version; see `models`.');
}
