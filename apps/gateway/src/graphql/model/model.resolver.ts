import { FacetError } from '@facet/errors';
import { listModelVersions, readModelDetails } from '@facet/profiles';
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { ModelVersion } from '../profile/model-version.type.ts';
import { ModelDetails } from './model-details.type.ts';

/** Up to 64 KiB, and a statement of its own. */
const detailsCost = 1_000;

@Resolver(() => ModelVersion)
export class ModelResolver {
  @Authorized<Scope>('admin')
  @Query(() => [ModelVersion], {
    description: 'Every model that a worker has found, the first first. Scope: admin.',
  })
  async models(@Ctx() { services }: GraphQLContext): Promise<readonly ModelVersion[]> {
    return listModelVersions(services.database);
  }

  @Authorized<Scope>('admin')
  @Query(() => ModelVersion, {
    nullable: true,
    description: 'One of them; null where there is none. Scope: admin.',
  })
  async model(
    @Arg('id', () => ID, { description: 'Its `id`.' }) id: string,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ModelVersion | null> {
    if (!/^[1-9]\d{0,8}$/.test(id)) return null;
    return (await listModelVersions(services.database, Number(id)))[0] ?? null;
  }

  @FieldResolver(() => ModelDetails, {
    description: 'Its card, its numbers, and whether it is active.',
    complexity: ({ childComplexity }) => detailsCost + childComplexity,
  })
  async details(
    @Root() { id }: ModelVersion,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ModelDetails> {
    const details = await readModelDetails(services.database, id);
    if (details) return details;
    throw new FacetError('NOT_FOUND', 'This model is not registered any more.');
  }
}
