import type { Database } from '@facet/database';
import { defaultModelDir } from '@facet/default-model';
import { generateDemo } from '@facet/demo';
import { registerModelVersion, type Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import {
  buildProfile,
  createBuildContext,
  createFoldSettings,
  ensureActiveGeneration,
} from '@facet/profiles';
import { taxonomy } from '@facet/taxonomy';
import { storeDemo } from '../../demo/store-demo.ts';

/** As many as a worker has by default. */
const buildsAtOnce = 32;

/** Stores the demo's people as the gateway does, and builds their profiles as a worker does. */
export async function buildPeople(database: Database, people: number): Promise<void> {
  const now = new Date();
  await storeDemo(database, generateDemo({ people, endDate: now }), now);
  const encoder = await createOnnxEncoder({ modelDir: defaultModelDir, device: 'cpu' });
  try {
    await buildAll(database, encoder, now);
  } finally {
    await encoder.close();
  }
  // What autovacuum would do within minutes; the planner needs it now.
  await database.pool.query('VACUUM (ANALYZE)');
}

async function buildAll(database: Database, encoder: Encoder, now: Date): Promise<void> {
  await ensureActiveGeneration(database, await registerModelVersion(database, encoder.model));
  const context = createBuildContext({
    ...{ database, taxonomy, settings: createFoldSettings() },
    openEncoder: () => Promise.resolve(encoder),
    now: () => now,
  });
  const { rows } = await database.pool.query<{ id: string }>('SELECT id::text FROM person');
  const waiting = rows.map(({ id }) => id);
  const buildInTurn = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      await buildProfile(context, id);
    }
  };
  await Promise.all(Array.from({ length: buildsAtOnce }, buildInTurn));
}
