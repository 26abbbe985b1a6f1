import { listCategoryMappings, setCategoryMapping } from '@facet/events';
import {
  Arg,
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  Mutation,
  Query,
  Resolver,
} from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { MappingOrigin } from '../event/enums.ts';
import { perRequestedItem } from '../limits/complexity.ts';
import type { ConnectionOf } from '../relay/connection.ts';
import { PageArguments } from '../relay/page-arguments.ts';
import { defaultPageSize, pageSize } from '../relay/page-size.ts';
import { mappingConnection, mappingNode } from './category-mapping-node.ts';
import { CategoryMapping, CategoryMappingConnection } from './category-mapping.type.ts';

@ArgsType()
class MappingsArguments extends PageArguments {
  @Field(() => MappingOrigin, { nullable: true, description: 'Only those of this origin.' })
  readonly origin?: MappingOrigin | null;
}

@Resolver()
export class CategoryMappingResolver {
  @Authorized<Scope>('admin')
  @Query(() => CategoryMappingConnection, {
    description:
      'What the categories that events name mean, in the order they were first seen. Scope: admin.',
    complexity: perRequestedItem(defaultPageSize, 'first'),
  })
  async categoryMappings(
    @Args(() => MappingsArguments) { first, after, origin }: MappingsArguments,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ConnectionOf<CategoryMapping>> {
    const size = pageSize('first', first ?? defaultPageSize);
    const query = { first: size, after, origin: origin ?? undefined };
    return mappingConnection(await listCategoryMappings(services.database, query));
  }

  @Authorized<Scope>('admin')
  @Mutation(() => CategoryMapping, {
    description:
      'Says what a category of events means. The profiles it touches are built again. Scope: admin.',
  })
  async setCategoryMapping(
    @Arg('source', () => String, { description: 'The category as events name it.' })
    source: string,
    @Arg('categoryKey', () => String, {
      nullable: true,
      description:
        'A key of the taxonomy, or a category of your own that a model knows; null: nothing known, so that texts speak for themselves.',
    })
    categoryKey: string | null,
    @Ctx() { services }: GraphQLContext,
  ): Promise<CategoryMapping> {
    const change = await setCategoryMapping(services.database, source, categoryKey ?? null);
    services.dueBuilds.add(change.dirtyPersonIds);
    return mappingNode(change.mapping);
  }
}
