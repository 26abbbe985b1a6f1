import { FacetError } from '@facet/errors';
import { type ProfilePage, loadProfilePage } from '@facet/profiles';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { profileNode } from './profile-node.ts';
import { selectedParts } from './profile-selection.ts';
import { Profile } from './profile.type.ts';
import { unknownUser } from './unknown-user.ts';
import { waitForBuild } from './wait-for-build.ts';

const maxWaitMs = 60_000;

@Resolver()
export class BuildProfileResolver {
  @Authorized<Scope>('profiles:read')
  @Mutation(() => Profile, {
    description:
      'Asks for a build and returns the profile, once built or when `waitMs` have passed (see its `status`). A FRESH profile is returned at once. Scope: profiles:read.',
  })
  async buildProfile(
    @Arg('userId', () => String, { description: "The shop's id of the person." }) userId: string,
    @Arg('waitMs', () => Int, {
      nullable: true,
      defaultValue: 0,
      description: 'How long to wait for the build, in milliseconds; 0 to 60000.',
    })
    waitMs: number | null,
    @Ctx() { services }: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Profile> {
    const patienceMs = checkedWait(waitMs ?? 0);
    const parts = selectedParts(info);
    const load = async (wanted = {}): Promise<ProfilePage> => {
      const page = await loadProfilePage(services.database, { userId }, wanted);
      if (page === null) throw unknownUser();
      return page;
    };
    const before = await load();
    if (before.status !== 'FRESH') {
      services.load.admitWork();
      const ask = () => services.queue.enqueueBuilds([before.personId]);
      await waitForBuild({
        before,
        ask,
        updates: services.profileUpdates.of(userId),
        load,
        waitMs: patienceMs,
      });
    }
    return profileNode(await load(parts), parts);
  }
}

function checkedWait(waitMs: number): number {
  if (waitMs >= 0 && waitMs <= maxWaitMs) return waitMs;
  throw new FacetError('BAD_INPUT', `\`waitMs\` must be from 0 to ${maxWaitMs}.`);
}
