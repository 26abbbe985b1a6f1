import { inTransaction } from '@facet/database';
import { FacetError } from '@facet/errors';
import { listGenerations, orderRemoval } from '@facet/profiles';
import { switchGeneration } from '@facet/rebuilds';
import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { actorName } from '../../auth/actor.ts';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { askForPlanning } from '../rebuild/ask-for-planning.ts';
import { rebuildNode } from '../rebuild/rebuild-node.ts';
import { Rebuild } from '../rebuild/rebuild.type.ts';
import { generationIdIn, generationNode, unknownGeneration } from './generation-node.ts';
import { Generation } from './generation.type.ts';

@Resolver()
export class GenerationResolver {
  @Authorized<Scope>('admin')
  @Query(() => [Generation], {
    description: 'The sets of profiles that are kept, the first first. Scope: admin.',
  })
  async generations(@Ctx() { services }: GraphQLContext): Promise<readonly Generation[]> {
    return (await listGenerations(services.database)).map(generationNode);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => Rebuild, {
    description:
      'Lets queries read another generation from now on, all at once; the same takes it back. Returns the rebuild of those who are behind in it. Scope: admin.',
  })
  async activateGeneration(
    @Arg('id', () => ID, { description: 'The `id` of the generation.' }) id: string,
    @Arg('force', () => Boolean, {
      defaultValue: false,
      description: 'Take it though no rebuild of everybody has ended in it yet.',
    })
    force: boolean,
    @Ctx() context: GraphQLContext,
  ): Promise<Rebuild> {
    const { services, actor } = context;
    const wished = { generationId: generationIdIn(id), actor: actorName(actor), force };
    const row = await switchGeneration(services.database, wished);
    if (row === null) throw unknownGeneration();
    await askForPlanning(context);
    return rebuildNode(row);
  }

  @Authorized<Scope>('admin')
  @Mutation(() => Generation, {
    description:
      "Removes a generation's profiles and, where no other one has its model, that model's encodings. Never the active one. Scope: admin.",
  })
  async removeGeneration(
    @Arg('id', () => ID, { description: 'The `id` of the generation.' }) id: string,
    @Ctx() { services: { database } }: GraphQLContext,
  ): Promise<Generation> {
    const generationId = generationIdIn(id);
    const isOrdered = await inTransaction(database.pool, (client) =>
      orderRemoval(client, generationId),
    );
    const [generation] = await listGenerations(database, generationId);
    if (!generation) throw unknownGeneration();
    if (isOrdered) return generationNode(generation);
    throw new FacetError('BAD_INPUT', 'Queries read this generation: activate another one first.');
  }
}
