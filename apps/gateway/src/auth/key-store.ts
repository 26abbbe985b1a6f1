import type { Database } from '@facet/database';
import { LRUCache } from 'lru-cache';
import type { Actor } from './actor.ts';
import { hashKey } from './key-hash.ts';
import { isScope } from './scopes.ts';

/** How long another process's revocation may go unnoticed here. */
const cacheTtlMs = 10_000;
const cacheSize = 10_000;

type Hash = ReturnType<typeof hashKey>;
type Known<T extends object> = { readonly found: T | undefined };

/** Finds keys by their SHA-256, and remembers what it found (or not) for a few seconds. Keys themselves are not kept. */
export class KeyStore {
  readonly #actors: LRUCache<string, Known<Actor>>;
  readonly #writers: LRUCache<string, Known<{ readonly name: string }>>;

  constructor(database: Pick<Database, 'prisma'>) {
    const { apiKey, writeKey } = database.prisma;
    this.#actors = cache(async (hash) => {
      const row = await apiKey.findFirst({ where: { hash, revokedAt: null } });
      return row === null ? undefined : actorOf(row.name, row.scopes);
    });
    this.#writers = cache(async (hash) => {
      const row = await writeKey.findFirst({ where: { hash, revokedAt: null } });
      return row === null ? undefined : { name: row.name };
    });
  }

  async findActor(apiKey: string): Promise<Actor | undefined> {
    return (await this.#actors.fetch(toHex(hashKey(apiKey))))?.found;
  }

  async isWriteKey(key: string): Promise<boolean> {
    return (await this.#writers.fetch(toHex(hashKey(key))))?.found !== undefined;
  }

  /** After a key was made or revoked in this process. */
  forget(): void {
    this.#actors.clear();
    this.#writers.clear();
  }
}

function cache<T extends object>(
  find: (hash: Hash) => Promise<T | undefined>,
): LRUCache<string, Known<T>> {
  return new LRUCache<string, Known<T>>({
    max: cacheSize,
    ttl: cacheTtlMs,
    fetchMethod: async (hash) => ({ found: await find(fromHex(hash)) }),
  });
}

const toHex = (hash: Hash) => Buffer.from(hash).toString('hex');
const fromHex = (hex: string): Hash => new Uint8Array(Buffer.from(hex, 'hex'));

function actorOf(keyName: string, names: readonly string[]): Actor {
  return { kind: 'key', keyName, scopes: new Set(names.filter(isScope)) };
}
