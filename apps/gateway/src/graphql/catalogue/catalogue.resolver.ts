import { listCatalogueTitles, type CataloguePage } from '@facet/events';
import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { perRequestedItem } from '../limits/complexity.ts';
import type { ConnectionOf } from '../relay/connection.ts';
import { PageArguments } from '../relay/page-arguments.ts';
import { defaultPageSize, pageSize } from '../relay/page-size.ts';
import { categoryNode } from '../taxonomy/category-node.ts';
import { CatalogueTitleConnection, type CatalogueTitle } from './catalogue-title.type.ts';

function toConnection(page: CataloguePage): ConnectionOf<CatalogueTitle> {
  const edges = page.titles.map(({ id, title, categoryKey }) => ({
    cursor: id,
    node: { title, category: categoryNode(categoryKey) },
  }));
  const { hasNextPage, endCursor } = page;
  const startCursor = edges[0]?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage, hasPreviousPage: false, startCursor, endCursor } };
}

@Resolver()
export class CatalogueResolver {
  @Authorized<Scope>('admin')
  @Query(() => CatalogueTitleConnection, {
    description:
      'The titles of products whose category the shop itself knows: what a model can be trained on. Suggestions of a model are left out. A page may be shorter than `first` and yet have a next one. Scope: admin.',
    complexity: perRequestedItem(defaultPageSize, 'first'),
  })
  async catalogueTitles(
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() { services }: GraphQLContext,
  ): Promise<ConnectionOf<CatalogueTitle>> {
    const size = pageSize('first', first ?? defaultPageSize);
    return toConnection(await listCatalogueTitles(services.database, { first: size, after }));
  }
}
