import { taxonomy } from '@facet/taxonomy';
import { Args, Authorized, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import { Direct } from '../direct-fields.ts';
import { perItem } from '../limits/complexity.ts';
import { toGlobalId } from '../relay/global-id.ts';
import { categoryNode } from './category-node.ts';
import { Category, Language, NameArguments } from './category.type.ts';

/** About as many as the average parent has. */
const typicalChildren = 10;
const rootCount = 26;

@Resolver(() => Category)
export class CategoryResolver {
  @Authorized<Scope>('profiles:read')
  @Query(() => [Category], {
    description: 'The categories at the top of the taxonomy. Scope: profiles:read.',
    complexity: perItem(rootCount),
  })
  taxonomy(): Category[] {
    return taxonomy.roots.map(({ key }) => categoryNode(key));
  }

  @Direct()
  @FieldResolver(() => ID, {
    description: 'Opaque, the same for ever, and unique over all types.',
  })
  id(@Root() { key }: Category): string {
    return toGlobalId('Category', key);
  }

  @Direct()
  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() category: Category, @Args(() => NameArguments) { language }: NameArguments): string {
    return taxonomy.name(category.key, language ?? Language.EN) ?? category.key;
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: 'One level up; null at the top, where your own are too.',
  })
  parent(@Root() category: Category): Category | null {
    const key = taxonomy.get(category.key)?.parentKey ?? null;
    return key === null ? null : categoryNode(key);
  }

  @FieldResolver(() => [Category], {
    description: 'One level down; empty at the bottom.',
    complexity: perItem(typicalChildren),
  })
  children(@Root() category: Category): Category[] {
    return taxonomy.children(category.key).map(({ key }) => categoryNode(key));
  }
}
