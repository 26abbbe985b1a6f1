import type { ProfilePage, ProfileParts } from '@facet/profiles';
import { toGlobalId } from '../relay/global-id.ts';
import type { Profile } from './profile.type.ts';
import { noTraits } from './traits.type.ts';

export function profileNode(page: ProfilePage, parts: ProfileParts): Profile {
  const { userId, status, lastError, version, builtAt, model, attributes } = page;
  return {
    nodeType: 'Profile',
    id: toGlobalId('Profile', page.personId),
    page,
    parts,
    ...{ userId, status, lastError, version, builtAt, model, attributes },
    traits: page.traits ?? noTraits,
  };
}
