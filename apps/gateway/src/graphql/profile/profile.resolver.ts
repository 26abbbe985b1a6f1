import { listEvents, listProfiles, loadProfilePage } from '@facet/profiles';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { Direct } from '../direct-fields.ts';
import { eventConnection } from '../event/event-connection.ts';
import { type Event, EventConnection } from '../event/event.type.ts';
import { perRequestedItem } from '../limits/complexity.ts';
import type { ConnectionOf } from '../relay/connection.ts';
import { PageArguments } from '../relay/page-arguments.ts';
import { defaultInterests, defaultPageSize } from '../relay/page-size.ts';
import { withEvidence } from './evidence.type.ts';
import { Interest } from './interest.type.ts';
import { listQuery } from './list-query.ts';
import { InterestsArguments, ProfilesArguments } from './profile-arguments.ts';
import { profileNode } from './profile-node.ts';
import {
  eventPage,
  interestSize,
  selectedEvidence,
  selectedParts,
  selectedPartsOfNodes,
} from './profile-selection.ts';
import { Profile, ProfileConnection } from './profile.type.ts';
import { Sentiment } from './sentiment.type.ts';

@Resolver(() => Profile)
export class ProfileResolver {
  @Authorized<Scope>('profiles:read')
  @Query(() => Profile, {
    nullable: true,
    description: "A person's profile; null for an unknown user. Scope: profiles:read.",
  })
  async profile(
    @Arg('userId', () => String, { description: "The shop's id of the person." }) userId: string,
    @Ctx() { services }: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Profile | null> {
    const parts = selectedParts(info);
    const page = await loadProfilePage(services.database, { userId }, parts);
    return page === null ? null : profileNode(page, parts);
  }

  @Authorized<Scope>('profiles:read')
  @Query(() => ProfileConnection, {
    description: 'Profiles by filter and order, page by page. Scope: profiles:read.',
    complexity: perRequestedItem(defaultPageSize, 'first', 'last'),
  })
  async profiles(
    @Args(() => ProfilesArguments) given: ProfilesArguments,
    @Ctx() { services }: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Profile>> {
    const parts = selectedPartsOfNodes(info);
    const { edges, pageInfo } = await listProfiles(services.database, listQuery(given), parts);
    const nodes = edges.map(({ cursor, profile }) => ({
      cursor,
      node: profileNode(profile, parts),
    }));
    return { edges: nodes, pageInfo };
  }

  @Direct()
  @FieldResolver(() => [Interest], {
    description: 'What the person is interested in, the greatest score first.',
    complexity: perRequestedItem(defaultInterests, 'first'),
  })
  interests(
    @Root() { page }: Profile,
    @Args(() => InterestsArguments) { first, minScore }: InterestsArguments,
    @Ctx() _context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Interest[] {
    const evidence = selectedEvidence(info);
    const rows = page.interests.filter(({ score }) => score >= (minScore ?? 0));
    return rows.slice(0, interestSize(first)).map((row) => withEvidence(row, evidence));
  }

  @FieldResolver(() => Sentiment, {
    nullable: true,
    description: 'What the person writes in reviews; null without reviews.',
  })
  sentiment(@Root() { page }: Profile, @Info() info: GraphQLResolveInfo): Sentiment | null {
    if (page.sentiment === null) return null;
    const { byCategory: categories, ...whole } = page.sentiment;
    return { ...withEvidence(whole, selectedEvidence(info)), categories };
  }

  @FieldResolver(() => EventConnection, {
    description: 'What the person did, the latest first.',
    complexity: perRequestedItem(defaultPageSize, 'first'),
  })
  async events(
    @Root() { page, parts }: Profile,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ConnectionOf<Event>> {
    const query = eventPage({ ...given });
    const isLoaded = query.first === parts.events?.first && query.after === parts.events.after;
    if (isLoaded && page.events !== null) return eventConnection(page.events);
    // A second selection of events, under an alias and with other arguments.
    const { personId } = page;
    return eventConnection(await listEvents(services.database, personId, query, parts.eventParts));
  }
}
