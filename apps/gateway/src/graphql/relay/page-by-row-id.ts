import { FacetError } from '@facet/errors';
import type { ConnectionOf } from './connection.ts';
import type { PageArguments } from './page-arguments.ts';
import { defaultPageSize, pageSize } from './page-size.ts';

export interface RowIdPage<Row, Node> {
  /** Up to so many rows, from behind the one with this id on */
  readonly read: (limit: number, cursorId: string | undefined) => Promise<readonly Row[]>;
  readonly idOf: (row: Row) => string;
  readonly toNode: (row: Row) => Node;
}

const encode = (id: string): string => Buffer.from(`row:${id}`).toString('base64url');

/** @throws FacetError BAD_INPUT for what `encode` did not make */
function decode(cursor: string): string {
  const id = /^row:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))?.[1];
  if (id === undefined) throw new FacetError('BAD_INPUT', 'The cursor is not one of this list.');
  return id;
}

/** A page of a list that its rows' ids order, read forwards. */
export async function pageByRowId<Row, Node>(
  { first, after }: PageArguments,
  { read, idOf, toNode }: RowIdPage<Row, Node>,
): Promise<ConnectionOf<Node>> {
  const size = pageSize('first', first ?? defaultPageSize);
  const rows = await read(size + 1, after ? decode(after) : undefined);
  const edges = rows
    .slice(0, size)
    .map((row) => ({ cursor: encode(idOf(row)), node: toNode(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
