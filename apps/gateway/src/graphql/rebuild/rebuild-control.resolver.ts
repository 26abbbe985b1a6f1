import {
  cancelRebuild,
  orderRebuild,
  pauseRebuild,
  resumeRebuild,
  retryFailed,
} from '@facet/rebuilds';
import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { actorName } from '../../auth/actor.ts';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { askForPlanning } from './ask-for-planning.ts';
import { foundRebuild, rebuildIdIn, rebuildNode } from './rebuild-node.ts';
import { readOrder } from './rebuild-order.ts';
import { StartRebuildInput } from './rebuild.input.ts';
import { Rebuild } from './rebuild.type.ts';

const idOptions = { description: 'The `id` or `number` of the rebuild.' };

type Control = typeof pauseRebuild;

@Resolver()
export class RebuildControlResolver {
  @Authorized<Scope>('admin')
  @Mutation(() => Rebuild, {
    description:
      'Orders to build many profiles again. Live events go before it. Of two rebuilds about the same people the later waits for the earlier, and skips what that did. Scope: admin.',
  })
  async startRebuild(
    @Arg('input', () => StartRebuildInput, { description: 'Whose profiles, and how.' })
    input: StartRebuildInput,
    @Ctx() context: GraphQLContext,
  ): Promise<Rebuild> {
    const { actor, services } = context;
    services.load.admitWork();
    const order = await readOrder(services.database, input);
    const row = await orderRebuild(services.database, { ...order, actor: actorName(actor) });
    await askForPlanning(context);
    return rebuildNode(row);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => Rebuild, {
    description:
      'Finishes the people in hand and takes no more. Without effect unless it runs. Scope: admin.',
  })
  pauseRebuild(@Arg('id', () => ID, idOptions) id: string, @Ctx() context: GraphQLContext) {
    return control(pauseRebuild, id, context);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => Rebuild, {
    description: 'Goes on where it was paused. Without effect unless it is paused. Scope: admin.',
  })
  resumeRebuild(@Arg('id', () => ID, idOptions) id: string, @Ctx() context: GraphQLContext) {
    return control(resumeRebuild, id, context);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => Rebuild, {
    description:
      'Ends it; what was built stays built. Without effect on one that has ended. Scope: admin.',
  })
  cancelRebuild(@Arg('id', () => ID, idOptions) id: string, @Ctx() context: GraphQLContext) {
    return control(cancelRebuild, id, context);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => Rebuild, {
    description: 'Builds those again who failed. Without effect where nobody did. Scope: admin.',
  })
  retryFailed(@Arg('id', () => ID, idOptions) id: string, @Ctx() context: GraphQLContext) {
    return control(retryFailed, id, context);
  }
}

/** @throws FacetError NOT_FOUND */
async function control(act: Control, id: string, context: GraphQLContext): Promise<Rebuild> {
  const { services, actor } = context;
  const row = await act(services.database, rebuildIdIn(id), actorName(actor));
  const rebuild = foundRebuild(row);
  if (rebuild.status === 'RUNNING') await askForPlanning(context);
  return rebuild;
}
