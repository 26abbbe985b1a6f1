import { FacetError } from '@facet/errors';

/** A model folder that can't be used: `problem` names the file, `remedy` says what to do about it. */
export function modelInvalid(problem: string, remedy: string, cause?: unknown): FacetError {
  return new FacetError('MODEL_INVALID', `${problem} ${remedy}`, { cause });
}
