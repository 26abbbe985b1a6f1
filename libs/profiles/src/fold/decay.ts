export const dayMs = 86_400_000;

/** 2^(−age / half-life): 1 for an age of 0, ½ after a half-life. */
export function decay(ageMs: number, halfLifeDays: number): number {
  return 2 ** (-ageMs / (halfLifeDays * dayMs));
}

/**
 * The later of a state's reference time and all of `times`.
 * Sums are kept as they would be at this time; it moves forward only, and later sums are scaled to it.
 */
export function latestMs(referenceMs: number, times: Iterable<number>): number {
  let latest = referenceMs;
  for (const time of times) if (time > latest) latest = time;
  return latest;
}

/** The reference time of sums that hold nothing yet. */
export const noReferenceMs = 0;
