import type { Database } from '@facet/database';
import { defaultModelDir } from '@facet/default-model';
import { generateDemo } from '@facet/demo';
import { registerModelVersion, type Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { ingestBatch } from '@facet/events';
import {
  buildProfile,
  createBuildContext,
  createFoldSettings,
  ensureActiveGeneration,
} from '@facet/profiles';
import { taxonomy } from '@facet/taxonomy';

const batchSize = 500;
/** As many as a worker has by default. */
const buildsAtOnce = 32;

/** Stores the demo's people as the gateway does, and builds their profiles as a worker does. */
export async function buildPeople(database: Database, people: number): Promise<void> {
  const now = new Date();
  await storeEvents(database, people, now);
  const encoder = await createOnnxEncoder({ modelDir: defaultModelDir, device: 'cpu' });
  try {
    await buildAll(database, encoder, now);
  } finally {
    await encoder.close();
  }
  // What autovacuum would do within minutes; the planner needs it now.
  await database.pool.query('VACUUM (ANALYZE)');
}

async function storeEvents(database: Database, people: number, now: Date): Promise<void> {
  let batch: object[] = [];
  const store = async () => {
    await ingestBatch(database, { batch }, { receivedAt: now });
    batch = [];
  };
  for (const event of generateDemo({ people, endDate: now })) {
    if (batch.push(event) === batchSize) await store();
  }
  await store();
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
