import { FacetError } from '@facet/errors';

const maxPageSize = 100;
export const defaultPageSize = 20;
export const defaultInterests = 10;
export const defaultEvidence = 5;
/** A build keeps this many events behind a figure. */
const maxEvidence = 20;

/** A size is never cut silently. @throws FacetError BAD_INPUT outside 1 to 100 */
export function pageSize(name: string, size: number): number {
  return within(name, size, 1, maxPageSize);
}

/** @throws FacetError BAD_INPUT outside 0 to 20 */
export function evidenceSize(size: number | null | undefined): number {
  return within('first', size ?? defaultEvidence, 0, maxEvidence);
}

function within(name: string, size: number, min: number, max: number): number {
  if (size >= min && size <= max) return size;
  throw new FacetError('BAD_INPUT', `\`${name}\` must be from ${min} to ${max}.`);
}
