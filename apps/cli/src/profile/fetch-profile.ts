import { CommandFailure } from '../command-failure.ts';
import { openAsk } from '../connection/ask.ts';
import type { Settings } from '../connection/settings.ts';
import { profileQuery, type ProfileView } from './query.ts';

interface ProfileData {
  readonly profile: ProfileView | null;
}

/** @throws CommandFailure where Facet knows nobody of that id, or does not answer */
export async function fetchProfile(userId: string, settings: Settings): Promise<ProfileView> {
  const ask = await openAsk(settings);
  const { profile } = await ask<ProfileData>(profileQuery, { userId });
  if (profile === null) throw new CommandFailure(`Facet knows nobody with the id ${userId}.`);
  return profile;
}
