import { setTimeout } from 'node:timers/promises';
import { FacetError } from '@facet/errors';
import { Conflict } from './conflict.ts';

const attempts = 10;
const longestPauseMs = 20;
const retryAfterSeconds = 1;
/** PostgreSQL's serialization_failure and deadlock_detected */
const rivalCodes = new Set(['40001', '40P01']);

/**
 * Runs a transaction again when a rival got in its way. Each time one does, that rival has committed, so all get
 * through; a FacetError OVERLOADED ends what is unlucky for too long.
 */
export async function retryAgainstRivals<T>(transaction: () => Promise<T>): Promise<T> {
  let last: unknown;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!isRivalry(error)) throw error;
      last = error;
      await setTimeout(Math.random() * longestPauseMs);
    }
  }
  throw new FacetError('OVERLOADED', 'Too many writers at once; try again.', {
    cause: last,
    retryAfterSeconds,
  });
}

function isRivalry(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return error instanceof Conflict || (typeof code === 'string' && rivalCodes.has(code));
}
