import type { ProfileListQuery } from '@facet/profiles';
import { FacetError } from '@facet/errors';
import { defaultPageSize, pageSize } from '../relay/page-size.ts';
import type { ProfilesArguments } from './profile-arguments.ts';

/** GraphQL's null and absent are the same to us: neither key stays. */
type WithoutNull<T> = T extends Date | string | number
  ? T
  : { readonly [Key in keyof T]: WithoutNull<NonNullable<T[Key]>> };

/** @throws FacetError BAD_INPUT when sizes contradict one another or are out of range */
export function listQuery(given: ProfilesArguments): ProfileListQuery {
  const { first, last, ...rest } = withoutNull(given);
  if (first !== undefined && last !== undefined) {
    throw new FacetError('BAD_INPUT', 'Give `first` or `last`, not both.');
  }
  const size =
    last === undefined
      ? { first: pageSize('first', first ?? defaultPageSize) }
      : { last: pageSize('last', last) };
  return { ...rest, ...size };
}

export function withoutNull<T extends object>(value: T): WithoutNull<T> {
  const entries = Object.entries(value).filter(
    ([, entry]) => entry !== null && entry !== undefined,
  );
  const plain = entries.map(([key, entry]): [string, unknown] =>
    isInput(entry) ? [key, withoutNull(entry)] : [key, entry],
  );
  return Object.fromEntries(plain) as WithoutNull<T>;
}

function isInput(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
