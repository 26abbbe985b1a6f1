import type { ProfilePage, ProfileParts } from '@facet/profiles';
import type { RebuildFailureRow } from '@facet/rebuilds';
import { profileNode } from '../profile/profile-node.ts';
import type { RebuildFailure } from './rebuild-failure.type.ts';

export function failureNode(
  { code, message, at }: RebuildFailureRow,
  page: ProfilePage,
  parts: ProfileParts,
): RebuildFailure {
  return { code, message, at, profile: profileNode(page, parts) };
}
