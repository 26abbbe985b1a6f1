import { FacetError } from '@facet/errors';

export function unknownUser(): FacetError {
  return new FacetError('NOT_FOUND', 'No event of this user has arrived yet.');
}
