import { FacetError } from '@facet/errors';
import { layersOf } from './error-layers.ts';

/** PostgreSQL's "character not in repertoire" and "untranslatable character": texts hold no NUL there. */
const sqlStates = new Set<unknown>(['22021', '22P05']);

/** BAD_INPUT for an error that says that a text cannot be in a database, else null. */
export function toUnstorableTextError(error: unknown): FacetError | null {
  if (!layersOf(error).some(({ code }) => sqlStates.has(code))) return null;
  return new FacetError('BAD_INPUT', 'A text must not hold NUL.', { cause: error });
}
