import { encodeTexts } from '@facet/encoder';
import { describeProfile } from '../fold/describe-profile.ts';
import { emptyState, foldEvents, type ProfileState } from '../fold/state.ts';
import { isRowId } from '../sql/row-id.ts';
import type { BuildContext } from './build-context.ts';
import { pageSize, readNextPage, readWork, type Work } from './read-work.ts';
import { textIdsOf, toFoldEvent, type StoredEvent } from './stored-event.ts';
import { writeProfile } from './write-profile.ts';

export type BuildOutcome =
  | {
      readonly kind: 'BUILT';
      readonly version: number;
      /** Events added by this build: the new ones, or all of them */
      readonly eventCount: number;
      readonly mode: 'INCREMENTAL' | 'FULL';
    }
  /** The profile covers every event already. */
  | { readonly kind: 'FRESH' }
  /** A later build, or a correction of the events, came between; what it left to do is another build's. */
  | { readonly kind: 'SUPERSEDED' }
  /** There is no such person (any more). */
  | { readonly kind: 'GONE' };

async function foldPage(
  context: BuildContext,
  state: ProfileState,
  page: readonly StoredEvent[],
): Promise<ProfileState> {
  const { database, encoder, modelVersionId, settings, categoriesOf } = context;
  const encodings = await encodeTexts(database, encoder, modelVersionId, textIdsOf(page));
  const events = page.map((event) => toFoldEvent(event, encodings, settings));
  return foldEvents(state, events, settings, categoriesOf);
}

/** Page by page, so that memory and pauses of the event loop do not grow with the number of events. */
async function foldAll(
  context: BuildContext,
  personId: string,
  work: Work,
): Promise<{ state: ProfileState; eventCount: number }> {
  let state = work.state ?? emptyState;
  let page = work.events;
  let eventCount = 0;
  for (;;) {
    if (page.length > 0) state = await foldPage(context, state, page);
    eventCount += page.length;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return { state, eventCount };
    page = await readNextPage(context.database, personId, work.eventsVersion, last);
  }
}

/**
 * Builds one person's profile from what is new since the last build, or from all events where the sums are not
 * valid (another model, other settings, events erased or moved). To run it twice has the effect of once.
 * @throws FacetError OVERLOADED when the encoder refuses; errors of the database
 */
export async function buildProfile(context: BuildContext, personId: string): Promise<BuildOutcome> {
  const work = isRowId(personId)
    ? await readWork(context.database, personId, context.stateKey)
    : null;
  if (!work) return { kind: 'GONE' };
  if (work.builtVersion >= work.eventsVersion) return { kind: 'FRESH' };
  const { state, eventCount } = await foldAll(context, personId, work);
  const builtAt = context.now();
  const profile = describeProfile(state, builtAt.getTime(), context.settings);
  if (!(await writeProfile(context, personId, work, state, profile, builtAt))) {
    return { kind: 'SUPERSEDED' };
  }
  const mode = work.state ? 'INCREMENTAL' : 'FULL';
  return { kind: 'BUILT', version: work.eventsVersion, eventCount, mode };
}
