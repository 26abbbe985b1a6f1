import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, migrate, startEmbeddedPostgres, type Database } from '@facet/database';
import { defaultModelDir } from '@facet/default-model';
import { encodeTexts, registerModelVersion, type Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import type { OpenedParts } from '@facet/lifecycle';
import {
  createBuildContext,
  createFoldSettings,
  ensureActiveGeneration,
  type BuildContext,
} from '@facet/profiles';
import { taxonomy } from '@facet/taxonomy';
import { storeSources } from './people/store-sources.ts';
import { say } from './progress.ts';

export interface Bench {
  readonly build: BuildContext;
}

/** An embedded PostgreSQL with its usual settings; in it the demo's events to make people from, every text encoded. */
export async function openBench(opened: OpenedParts): Promise<Bench> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-bench-rebuild-'));
  opened.add(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir });
  opened.add(() => postgres.stop());
  await migrate(postgres.url);
  const database = createDatabase({ url: postgres.url });
  opened.add(() => database.close());
  const encoder = await createOnnxEncoder({ modelDir: defaultModelDir, device: 'cpu' });
  opened.add(() => encoder.close());
  say('Storing the events of the demo …');
  await storeSources(database);
  await encodeAll(database, encoder);
  const build = createBuildContext({
    ...{ database, taxonomy, settings: createFoldSettings() },
    openEncoder: () => Promise.resolve(encoder),
    now: () => new Date(),
  });
  return { build };
}

async function encodeAll(database: Database, encoder: Encoder): Promise<void> {
  const modelVersionId = await registerModelVersion(database, encoder.model);
  await ensureActiveGeneration(database, modelVersionId);
  const { rows } = await database.pool.query<{ id: string }>('SELECT id::text AS id FROM text');
  say(`Encoding ${rows.length} texts …`);
  const ids = rows.map(({ id }) => id);
  await encodeTexts(database, encoder, modelVersionId, ids);
}
