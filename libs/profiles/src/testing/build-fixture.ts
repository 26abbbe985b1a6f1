import type { Database } from '@facet/database';
import { registerModelVersion } from '@facet/encoder';
import { DeterministicEncoder } from '@facet/encoder/testing';
import { taxonomy } from '@facet/taxonomy';
import { createBuildContext, type BuildContext } from '../build/build-context.ts';
import { createFoldSettings } from '../fold/settings.ts';
import { ensureActiveGeneration } from '../generation/ensure-active-generation.ts';

export const now = new Date('2026-11-23T12:00:00Z');
export const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

/** What a build needs, over a real database and an encoder that understands nothing. */
export async function createFixtureContext(
  database: Database,
  changes: Partial<BuildContext> = {},
): Promise<BuildContext & { readonly encoder: DeterministicEncoder }> {
  const encoder = new DeterministicEncoder();
  await ensureActiveGeneration(database, await registerModelVersion(database, encoder.model));
  const settings = changes.settings ?? createFoldSettings();
  const context = createBuildContext({
    ...{ database, settings, taxonomy },
    openEncoder: () => Promise.resolve(encoder),
    now: () => now,
  });
  return { ...context, ...changes, encoder };
}
