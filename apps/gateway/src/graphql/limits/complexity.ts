import type { Complexity } from 'type-graphql';

/** The cost of a list that holds about `count` items. */
export function perItem(count: number): Complexity {
  return ({ childComplexity }) => 1 + count * (1 + childComplexity);
}

/** The cost of a list whose length is an argument; `fallback` is that argument's default. */
export function perRequestedItem(fallback: number, ...names: readonly string[]): Complexity {
  return ({ args, childComplexity }) => {
    const sizes = names.map((name) => args[name] as unknown).filter(isSize);
    return 1 + (sizes[0] ?? fallback) * (1 + childComplexity);
  };
}

/** A negative size is refused by its resolver; here it must not make a query cheaper. */
function isSize(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}
