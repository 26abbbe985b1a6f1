import { loadProfilePage } from '@facet/profiles';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Resolver, Subscription } from 'type-graphql';
import { requireScope } from '../../auth/actor.ts';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { profileNode } from './profile-node.ts';
import { selectedParts } from './profile-selection.ts';
import { Profile } from './profile.type.ts';
import { unknownUser } from './unknown-user.ts';

interface SubscribeData {
  readonly args: { readonly userId: string };
  readonly context: GraphQLContext;
}

@Resolver()
export class ProfileUpdateResolver {
  @Authorized<Scope>('profiles:read')
  @Subscription(() => Profile, {
    description:
      "A person's profile each time it was built, from now on; the user may come later. Scope: profiles:read.",
    // type-graphql's type says any arguments; the schema says these.
    subscribe: (data) => {
      const { args, context } = data as unknown as SubscribeData;
      return context.services.profileUpdates.of(args.userId);
    },
  })
  async profileUpdated(
    @Arg('userId', () => String, { description: "The shop's id of the person." }) userId: string,
    @Ctx() { currentActor, services }: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Profile> {
    // The key may have been revoked since the subscription began.
    requireScope(await currentActor(), 'profiles:read');
    const parts = selectedParts(info);
    const page = await loadProfilePage(services.database, { userId }, parts);
    if (page === null) throw unknownUser();
    return profileNode(page, parts);
  }
}
