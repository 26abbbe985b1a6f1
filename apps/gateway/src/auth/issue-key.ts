import type { Database } from '@facet/database';
import { FacetError } from '@facet/errors';
import { hashKey, newKey } from './key-hash.ts';
import { type Scope, isScope } from './scopes.ts';

/** What is kept of a key. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

type Keys = Pick<Database, 'prisma'>;

/** @throws FacetError BAD_INPUT for a bad or taken name, or no scope */
export async function issueKey(
  { prisma }: Keys,
  name: string,
  scopes: readonly Scope[],
): Promise<{ readonly key: string; readonly apiKey: StoredKey }> {
  if (name.trim() === '' || name.length > 100 || scopes.length === 0) {
    throw new FacetError('BAD_INPUT', 'A key needs a name of 1 to 100 characters and a scope.');
  }
  const key = newKey('fak');
  const hash = hashKey(key);
  const [row] = await prisma.apiKey.createManyAndReturn({
    data: [{ name, hash, scopes: [...new Set(scopes)] }],
    skipDuplicates: true,
  });
  if (row === undefined) throw new FacetError('BAD_INPUT', 'There is a key of this name already.');
  return { key, apiKey: storedKey(row) };
}

/** Revoking twice changes nothing. @throws FacetError NOT_FOUND */
export async function revokeKey({ prisma }: Keys, id: string): Promise<StoredKey> {
  const where = { id: /^\d{1,9}$/.test(id) ? Number(id) : 0 };
  await prisma.apiKey.updateMany({
    where: { ...where, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  const row = await prisma.apiKey.findUnique({ where });
  if (row === null) throw new FacetError('NOT_FOUND', 'There is no such key.');
  return storedKey(row);
}

/** Every key, revoked ones too, the oldest first. */
export async function listKeys({ prisma }: Keys): Promise<readonly StoredKey[]> {
  return (await prisma.apiKey.findMany({ orderBy: { id: 'asc' } })).map(storedKey);
}

type Row = Omit<StoredKey, 'id' | 'scopes'> & { readonly id: number; readonly scopes: string[] };

function storedKey({ id, name, scopes, createdAt, revokedAt }: Row): StoredKey {
  return { id: String(id), name, scopes: scopes.filter(isScope), createdAt, revokedAt };
}
