import type { Database } from '@facet/database';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import type { DeterministicEncoder } from '@facet/encoder/testing';
import { buildProfile, type BuildContext } from '@facet/profiles';
import { createFixtureContext, search, storeEvents, storePerson } from '@facet/profiles/testing';
import {
  buildRange,
  loadRebuild,
  planRanges,
  type RangeContext,
  type RebuildRow,
} from '../index.ts';

/** A database of its own with people, and workers' work on their rebuilds. */
export class RebuildFixture {
  readonly database: Database;
  readonly context: BuildContext & { readonly encoder: DeterministicEncoder };
  readonly #postgres: TestDatabase;

  private constructor(postgres: TestDatabase, context: RebuildFixture['context']) {
    this.#postgres = postgres;
    this.database = postgres.database;
    this.context = context;
  }

  static async open(): Promise<RebuildFixture> {
    const postgres = await createTestDatabase();
    return new RebuildFixture(postgres, await createFixtureContext(postgres.database));
  }

  close(): Promise<void> {
    return this.#postgres.drop();
  }

  /** People with one search each, built or not. */
  async people(count: number, isBuilt = true): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const id = await storePerson(this.database, `user-${at}`);
      await storeEvents(this.database, id, [search(`query ${at}`, 1)]);
      if (isBuilt) await buildProfile(this.context, id);
      ids.push(id);
    }
    return ids;
  }

  rangeContext(changes: Partial<RangeContext> = {}): RangeContext {
    return { build: this.context, parallel: 4, room: () => Promise.resolve(), ...changes };
  }

  /** What workers do, one job after the other, until nothing is wanted. */
  async work(changes: Partial<RangeContext> = {}): Promise<string[]> {
    const outcomes: string[] = [];
    for (;;) {
      const ranges = await planRanges(this.database);
      if (ranges.length === 0) return outcomes;
      for (const range of ranges) {
        outcomes.push(await buildRange(this.rangeContext(changes), range));
      }
    }
  }

  async reload({ id }: Pick<RebuildRow, 'id'>): Promise<RebuildRow> {
    const rebuild = await loadRebuild(this.database.pool, id);
    if (!rebuild) throw new Error('the rebuild is gone');
    return rebuild;
  }

  /** Writes of profiles so far */
  async builds(): Promise<number> {
    const { rows } = await this.database.pool.query('SELECT sum(builds)::int AS sum FROM profile');
    return (rows[0] as { sum: number }).sum;
  }
}
