import { CommandFailure } from '../command-failure.ts';
import { connect } from '../connection/connect.ts';
import { refusal } from '../connection/refusal.ts';
import { request } from '../connection/request.ts';
import type { Settings } from '../connection/settings.ts';
import { profileQuery, type ProfileView } from './query.ts';

interface GraphQLAnswer {
  readonly data?: { readonly profile: ProfileView | null } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** @throws CommandFailure where Facet knows nobody of that id, or does not answer */
export async function fetchProfile(userId: string, settings: Settings): Promise<ProfileView> {
  const { url, key } = await connect(settings, 'ADMIN_KEY');
  const answer = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: profileQuery, variables: { userId } }),
  });
  if (answer.status !== 200) throw refusal(answer, 'ADMIN_KEY');
  const { data, errors = [] } = answer.body as GraphQLAnswer;
  if (errors[0] !== undefined) throw new CommandFailure(`Facet refused: ${errors[0].message}`);
  if (data?.profile == null) throw new CommandFailure(`Facet knows nobody with the id ${userId}.`);
  return data.profile;
}
