import path from 'node:path';
import type { Database } from '@facet/database';
import { hashKey } from './key-hash.ts';
import { readOrCreateKey } from './key-file.ts';

export interface FirstKeysOptions {
  readonly dataDir: string;
  /** Unset: `DATA_DIR/admin.key`, made at the first start. */
  readonly adminKey?: string | undefined;
  /** Unset: `DATA_DIR/write.key`, made at the first start. */
  readonly writeKey?: string | undefined;
}

/** The names under which the environment's keys stand in the tables; each start sets them anew. */
const firstKeyName = 'environment';

/**
 * Makes sure that the admin key and the write key of this installation work, and no earlier ones of them.
 * @throws FacetError CONFIG_INVALID when a key file cannot be read or written.
 */
export async function installFirstKeys(
  database: Pick<Database, 'prisma'>,
  options: FirstKeysOptions,
): Promise<void> {
  const file = (name: string) => path.join(options.dataDir, name);
  const adminKey = options.adminKey ?? (await readOrCreateKey(file('admin.key'), 'fak'));
  const writeKey = options.writeKey ?? (await readOrCreateKey(file('write.key'), 'fwk'));
  const admin = { hash: hashKey(adminKey), scopes: ['admin'], revokedAt: null };
  const write = { hash: hashKey(writeKey), revokedAt: null };
  await database.prisma.apiKey.upsert({
    where: { name: firstKeyName },
    create: { name: firstKeyName, ...admin },
    update: admin,
  });
  await database.prisma.writeKey.upsert({
    where: { name: firstKeyName },
    create: { name: firstKeyName, ...write },
    update: write,
  });
}
