import { loadEvent, loadProfilePage } from '@facet/profiles';
import { loadRebuild } from '@facet/rebuilds';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { requireScope } from '../../auth/actor.ts';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import type { Event } from '../event/event.type.ts';
import { profileNode } from '../profile/profile-node.ts';
import { selectedEventParts, selectedParts } from '../profile/profile-selection.ts';
import type { Profile } from '../profile/profile.type.ts';
import { rebuildNode } from '../rebuild/rebuild-node.ts';
import type { Rebuild } from '../rebuild/rebuild.type.ts';
import { findCategory } from '../taxonomy/category-node.ts';
import type { Category } from '../taxonomy/category.type.ts';
import { fromGlobalId, type NodeType } from './global-id.ts';
import { Node } from './node.type.ts';

type Find = (
  key: string,
  context: GraphQLContext,
  info: GraphQLResolveInfo,
) => Promise<Profile | Event | Category | Rebuild | null>;

const finders: Readonly<Record<NodeType, Find>> = {
  Profile: async (personId, { services }, info) => {
    const parts = selectedParts(info);
    const page = await loadProfilePage(services.database, { personId }, parts);
    return page === null ? null : profileNode(page, parts);
  },
  Event: async (id, { services }, info) => {
    const row = await loadEvent(services.database, id, selectedEventParts(info));
    return row === null ? null : { ...row, nodeType: 'Event' };
  },
  Category: (key, { services }) => findCategory(services.database, key),
  Rebuild: async (id, { actor, services }) => {
    requireScope(actor, 'admin');
    const row = await loadRebuild(services.database.pool, id);
    return row === null ? null : rebuildNode(row);
  },
};

const databaseId = /^[1-9]\d{0,17}$/;

@Resolver()
export class NodeResolver {
  @Authorized<Scope>('profiles:read')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its `id`; null when there is no such thing. Scope: profiles:read.',
  })
  async node(
    @Arg('id', () => ID, { description: 'An `id` that this server gave.' }) id: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    const found = fromGlobalId(id);
    if (found === undefined) return null;
    if (found.type !== 'Category' && !databaseId.test(found.key)) return null;
    return finders[found.type](found.key, context, info);
  }
}
