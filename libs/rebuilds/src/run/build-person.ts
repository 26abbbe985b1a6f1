import { toUnavailableError } from '@facet/database';
import { FacetError, toSafeError } from '@facet/errors';
import { buildProfile, type BuildContext } from '@facet/profiles';
import type { ClaimedRange } from './claim-range.ts';

/** What became of one person in a rebuild. */
export interface PersonOutcome {
  readonly personId: string;
  readonly kind: 'DONE' | 'SKIPPED' | 'FAILED';
  readonly error?: Pick<FacetError, 'code' | 'message'>;
}

/** What passes by itself is tried once more at once; what remains is for the list of failures. */
const attempts = 2;

/** No fault of the person: the whole range waits until it is over. */
const isOutage = (error: unknown): boolean =>
  toUnavailableError(error) !== null ||
  (error instanceof FacetError && (error.code === 'NOT_READY' || error.code === 'MODEL_INVALID'));

/** @throws what kept the database or the model away */
export async function buildPerson(
  context: BuildContext,
  { generationId, fullSince }: ClaimedRange,
  personId: string,
): Promise<PersonOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const order = { generationId, ...(fullSince && { fullSince }) };
      const { kind } = await buildProfile(context, personId, order);
      return { personId, kind: kind === 'BUILT' ? 'DONE' : 'SKIPPED' };
    } catch (error) {
      if (isOutage(error)) throw error;
      if (attempt === attempts) return { personId, kind: 'FAILED', error: toSafeError(error) };
    }
  }
}
