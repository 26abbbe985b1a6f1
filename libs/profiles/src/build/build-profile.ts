import { encodeTexts } from '@facet/encoder';
import { describeProfile } from '../fold/describe-profile.ts';
import { emptyState, foldEvents, type ProfileState } from '../fold/state.ts';
import { isRowId } from '../sql/row-id.ts';
import type { BuildContext, BuildModel } from './build-context.ts';
import { pageSize, readNextPage, readWork, type Work } from './read-work.ts';
import { textIdsOf, toFoldEvent, type StoredEvent } from './stored-event.ts';
import { writeProfile } from './write-profile.ts';

export interface BuildOrder {
  /** The active generation unless told otherwise */
  readonly generationId?: number;
  /** Reads all events again unless a build did so since then. */
  readonly fullSince?: Date;
}

interface BuiltGeneration {
  readonly generationId: number;
  /** Generations that are prepared beside it and hold this person already: they are now behind. */
  readonly preparedGenerationIds: readonly number[];
}

export type BuildOutcome =
  | ({
      readonly kind: 'BUILT';
      readonly version: number;
      /** Events added by this build: the new ones, or all of them */
      readonly eventCount: number;
      readonly mode: 'INCREMENTAL' | 'FULL';
    } & BuiltGeneration)
  /** The profile covers every event already. */
  | { readonly kind: 'FRESH' }
  /** Others kept coming between, several times; what they left to do is another build's. */
  | { readonly kind: 'SUPERSEDED' }
  /** There is no such person (any more), or no such generation. */
  | { readonly kind: 'GONE' };

/** So often a build that was overtaken begins again. */
const attempts = 3;

async function foldPage(
  context: BuildContext,
  { encoder, categoriesOf }: BuildModel,
  { modelVersionId }: Work,
  state: ProfileState,
  page: readonly StoredEvent[],
): Promise<ProfileState> {
  const { database, settings, measure } = context;
  const encodings = await measure('encode', () =>
    encodeTexts(database, encoder, modelVersionId, textIdsOf(page)),
  );
  return measure('fold', async () => {
    const events = page.map((event) => toFoldEvent(event, encodings, settings));
    return foldEvents(state, events, settings, categoriesOf);
  });
}

/** Page by page, so that memory and pauses of the event loop do not grow with the number of events. */
async function foldAll(
  context: BuildContext,
  personId: string,
  work: Work,
): Promise<{ state: ProfileState; eventCount: number }> {
  const model = await context.openModel(work.modelVersionId);
  let state = work.state ?? emptyState;
  let page = work.events;
  let eventCount = 0;
  for (;;) {
    if (page.length > 0) state = await foldPage(context, model, work, state, page);
    eventCount += page.length;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { state, eventCount };
    page = await context.measure('read', () =>
      readNextPage(context.database, personId, work.eventsVersion, last),
    );
  }
}

/** @returns null where another build or a correction of the events came between, and nothing was written */
async function buildOnce(
  context: BuildContext,
  personId: string,
  work: Work,
): Promise<BuildOutcome | null> {
  const { state, eventCount } = await foldAll(context, personId, work);
  const builtAt = context.now();
  const profile = describeProfile(state, builtAt.getTime(), context.settings);
  const isWritten = await context.measure('write', () =>
    writeProfile(context, personId, work, state, profile, builtAt),
  );
  if (!isWritten) return null;
  const { eventsVersion: version, generationId, preparedGenerationIds } = work;
  const mode = work.state ? 'INCREMENTAL' : 'FULL';
  return { kind: 'BUILT', version, eventCount, mode, generationId, preparedGenerationIds };
}

/**
 * Builds one person's profile from what is new since the last build, or from all events where the sums are not
 * valid (another model, other settings, events erased or moved) or a full build is ordered. To run it twice has the
 * effect of once; of two that run at once, the later one to write reads again what the other wrote.
 * @throws FacetError OVERLOADED when the encoder refuses, NOT_READY without the model; errors of the database
 */
export async function buildProfile(
  context: BuildContext,
  personId: string,
  order: BuildOrder = {},
): Promise<BuildOutcome> {
  if (!isRowId(personId)) return { kind: 'GONE' };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const work = await context.measure('read', () => readWork(context, personId, order));
    if (!work) return { kind: 'GONE' };
    if (work.isFresh) return { kind: 'FRESH' };
    const outcome = await buildOnce(context, personId, work);
    if (outcome) return outcome;
  }
  return { kind: 'SUPERSEDED' };
}
