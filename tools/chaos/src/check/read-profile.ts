import type { Platform } from '../platform/platform.ts';
import { ask } from './ask.ts';
import { eventsQuery, profileQuery } from './profile-query.ts';

export interface ProfileAnswer {
  readonly status: string;
  readonly lastError: { readonly code: string } | null;
}

/** Null for a person whom nobody knows */
export async function readProfile(
  platform: Platform,
  userId: string,
): Promise<ProfileAnswer | null> {
  const { profile } = await ask<{ profile: ProfileAnswer | null }>(platform, profileQuery, {
    userId,
  });
  return profile;
}

interface EventPage {
  readonly edges: readonly {
    readonly node: { readonly context: { readonly messageId: string } };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The ids of all events that a person has, each as often as it is there */
export async function readEventIds(platform: Platform, userId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const answer: { profile: { events: EventPage } | null } = await ask(platform, eventsQuery, {
      ...{ userId, after },
    });
    if (!answer.profile) return ids;
    const { edges, pageInfo } = answer.profile.events;
    ids.push(...edges.map(({ node }) => node.context.messageId));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}
