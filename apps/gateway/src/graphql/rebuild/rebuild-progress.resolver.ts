import type { RebuildRow } from '@facet/rebuilds';
import { Arg, Authorized, Ctx, ID, Resolver, Root, Subscription } from 'type-graphql';
import { requireScope } from '../../auth/actor.ts';
import type { Scope } from '../../auth/scopes.ts';
import { RebuildProgress } from '../../subscriptions/rebuild-progress.ts';
import type { GraphQLContext } from '../context.ts';
import { rebuildIdIn, rebuildNode } from './rebuild-node.ts';
import { Rebuild } from './rebuild.type.ts';

interface SubscribeData {
  readonly args: { readonly id: string };
  readonly context: GraphQLContext;
}

@Resolver()
export class RebuildProgressResolver {
  @Authorized<Scope>('admin')
  @Subscription(() => Rebuild, {
    description:
      'A rebuild now and each time it got on; ends after the rebuild ended. Scope: admin.',
    // type-graphql's type says any arguments; the schema says these.
    subscribe: (data) => {
      const { args, context } = data as unknown as SubscribeData;
      return new RebuildProgress(context.services, rebuildIdIn(args.id));
    },
  })
  async rebuildProgress(
    @Root() row: RebuildRow,
    @Arg('id', () => ID, { description: 'The `id` or `number` of the rebuild.' }) _id: string,
    @Ctx() { currentActor }: GraphQLContext,
  ): Promise<Rebuild> {
    // The key may have been revoked since the subscription began.
    requireScope(await currentActor(), 'admin');
    return rebuildNode(row);
  }
}
