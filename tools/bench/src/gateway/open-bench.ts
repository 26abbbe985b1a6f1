import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, migrate } from '@facet/database';
import { startTemporaryPostgres } from '@facet/database/testing';
import type { OpenedParts } from '@facet/lifecycle';
import { startBare, startGateway, startPostgraphile, type Contender } from './contender.ts';
import { startLoadGenerator, type LoadGenerator } from './load/load-generator.ts';
import { buildPeople } from './people/build-people.ts';
import { installPostgraphile } from './postgraphile/install.ts';
import { assertSameAnswers, type Contenders } from './same-answers.ts';

export interface Bench extends Contenders {
  readonly load: LoadGenerator;
  readonly userIds: readonly string[];
}

const people = 200;

/** People with built profiles, and three servers that were seen to give the same answers. */
export async function openBench(opened: OpenedParts): Promise<Bench> {
  const installed = await installPostgraphile();
  const postgres = await startTemporaryPostgres();
  opened.add(() => postgres.stop());
  const userIds = await prepareDatabase(postgres.url);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-bench-'));
  opened.add(() => rm(dataDir, { recursive: true }));
  const start = async (starting: Promise<Contender>): Promise<Contender> => {
    const contender = await starting;
    opened.add(() => contender.stop());
    return contender;
  };
  const contenders = {
    facet: await start(startGateway(postgres.url, dataDir)),
    bare: await start(startBare(postgres.url)),
    postgraphile: await start(startPostgraphile(postgres.url, installed)),
  };
  await assertSameAnswers(contenders, userIds);
  const load = startLoadGenerator();
  opened.add(() => load.stop());
  return { ...contenders, load, userIds };
}

/** @returns the user ids of the people in it */
async function prepareDatabase(url: string): Promise<string[]> {
  await migrate(url);
  const database = createDatabase({ url });
  try {
    await buildPeople(database, people);
    const { rows } = await database.pool.query<{ value: string }>(
      `SELECT value FROM identifier WHERE kind = 'USER_ID' ORDER BY value`,
    );
    return rows.map(({ value }) => value);
  } finally {
    await database.close();
  }
}
