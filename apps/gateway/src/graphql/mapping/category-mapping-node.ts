import type { CategoryMappingPage, CategoryMapping as Mapping } from '@facet/events';
import type { ConnectionOf } from '../relay/connection.ts';
import { categoryNode } from '../taxonomy/category-node.ts';
import type { CategoryMapping } from './category-mapping.type.ts';

export function mappingNode({ categoryKey, ...mapping }: Mapping): CategoryMapping {
  return { ...mapping, category: categoryKey === null ? null : categoryNode(categoryKey) };
}

/** The list is read forwards only; a mapping's id is its cursor. */
export function mappingConnection(page: CategoryMappingPage): ConnectionOf<CategoryMapping> {
  const edges = page.mappings.map((row) => ({ cursor: row.id, node: mappingNode(row) }));
  const { hasNextPage, endCursor } = page;
  const startCursor = edges[0]?.cursor ?? null;
  return { edges, pageInfo: { hasNextPage, hasPreviousPage: false, startCursor, endCursor } };
}
