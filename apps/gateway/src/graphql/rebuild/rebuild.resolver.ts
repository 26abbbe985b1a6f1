import { estimateRebuild, listFailures, listRebuilds, loadRebuild } from '@facet/rebuilds';
import { listGenerations, loadProfilePages } from '@facet/profiles';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { generationNode } from '../generation/generation-node.ts';
import { Generation } from '../generation/generation.type.ts';
import { perRequestedItem } from '../limits/complexity.ts';
import { selectedPartsOfFailures } from '../profile/profile-selection.ts';
import type { ConnectionOf } from '../relay/connection.ts';
import { PageArguments } from '../relay/page-arguments.ts';
import { pageByRowId } from '../relay/page-by-row-id.ts';
import { defaultPageSize } from '../relay/page-size.ts';
import { failureNode } from './rebuild-failure-node.ts';
import { type RebuildFailure, RebuildFailureConnection } from './rebuild-failure.type.ts';
import { rebuildIdIn, rebuildNode } from './rebuild-node.ts';
import { readOrder } from './rebuild-order.ts';
import { StartRebuildInput } from './rebuild.input.ts';
import { Rebuild, RebuildConnection, RebuildEstimate } from './rebuild.type.ts';

@Resolver(() => Rebuild)
export class RebuildResolver {
  @Authorized<Scope>('admin')
  @Query(() => Rebuild, { nullable: true, description: 'A rebuild by its id. Scope: admin.' })
  async rebuild(
    @Arg('id', () => ID, { description: 'Its `id` or `number`.' }) id: string,
    @Ctx() { services }: GraphQLContext,
  ): Promise<Rebuild | null> {
    const row = await loadRebuild(services.database.pool, rebuildIdIn(id));
    return row === null ? null : rebuildNode(row);
  }

  @Authorized<Scope>('admin')
  @Query(() => RebuildConnection, {
    description: 'Rebuilds, the latest first. Scope: admin.',
    complexity: perRequestedItem(defaultPageSize, 'first'),
  })
  async rebuilds(
    @Args(() => PageArguments) given: PageArguments,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ConnectionOf<Rebuild>> {
    return pageByRowId(given, {
      read: (limit, beforeId) => listRebuilds(services.database, { limit, beforeId }),
      idOf: ({ id }) => id,
      toNode: rebuildNode,
    });
  }

  @Authorized<Scope>('admin')
  @Query(() => RebuildEstimate, {
    description: 'What a rebuild would have to do; orders nothing. Scope: admin.',
  })
  async estimateRebuild(
    @Arg('input', () => StartRebuildInput, { description: 'As for `startRebuild`.' })
    input: StartRebuildInput,
    @Ctx() { services }: GraphQLContext,
  ): Promise<RebuildEstimate> {
    const { database } = services;
    return estimateRebuild(database, await readOrder(database, input));
  }

  @FieldResolver(() => Generation, { description: 'The set of profiles that it writes.' })
  async generation(
    @Root() { row }: Rebuild,
    @Ctx() { services }: GraphQLContext,
  ): Promise<Generation> {
    const [generation] = await listGenerations(services.database, row.generationId);
    if (!generation) throw new Error('This is a bug: a rebuild without its generation');
    return generationNode(generation);
  }

  @FieldResolver(() => RebuildFailureConnection, {
    description: 'Whom it could not build, and why. `retryFailed` takes them up again.',
    complexity: perRequestedItem(defaultPageSize, 'first'),
  })
  async failures(
    @Root() { row }: Rebuild,
    @Args(() => PageArguments) given: PageArguments,
    @Ctx() { services }: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RebuildFailure>> {
    const parts = selectedPartsOfFailures(info);
    const page = await pageByRowId(given, {
      read: (limit, afterPersonId) =>
        listFailures(services.database, { rebuildId: row.id, limit, afterPersonId }),
      idOf: ({ personId }) => personId,
      toNode: (failure) => failure,
    });
    const ids = page.edges.map(({ node }) => node.personId);
    const profiles = await loadProfilePages(services.database, ids, parts);
    const byPerson = new Map(profiles.map((profile) => [profile.personId, profile]));
    const edges = page.edges.flatMap(({ cursor, node }) => {
      const profile = byPerson.get(node.personId);
      return profile ? [{ cursor, node: failureNode(node, profile, parts) }] : [];
    });
    return { ...page, edges };
  }
}
