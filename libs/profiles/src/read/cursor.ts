import { FacetError } from '@facet/errors';
import { isRowId } from '../sql/row-id.ts';

/** Where a page ends: the value it is sorted by, and the row's id to tell equals apart. */
export interface Cursor {
  readonly key: string | number;
  readonly id: string;
}

export function encodeCursor({ key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** @throws FacetError BAD_INPUT for anything that `encodeCursor` did not make with a key of this type */
export function decodeCursor(cursor: string, keyType: 'time' | 'number'): Cursor {
  const [key, id] = parse(cursor);
  const isKey =
    keyType === 'number'
      ? Number.isFinite(key)
      : typeof key === 'string' && !Number.isNaN(Date.parse(key));
  if (isKey && typeof id === 'string' && isRowId(id)) return { key: key as string | number, id };
  throw new FacetError('BAD_INPUT', 'The cursor is not one of this list.');
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const mostRows = 200;

/** @throws FacetError BAD_INPUT unless it is a whole number from 1 to 200 */
export function checkPageSize(size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= mostRows) return size;
  throw new FacetError('BAD_INPUT', `A page has 1 to ${mostRows} rows.`);
}
