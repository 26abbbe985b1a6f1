import { FacetError } from '@facet/errors';

/** PostgreSQL's "character not in repertoire" and "untranslatable character": texts hold no NUL there. */
const sqlStates = new Set(['22021', '22P05']);

interface DriverError {
  readonly code?: unknown;
  /** Where Prisma keeps what the driver said. */
  readonly meta?: {
    readonly driverAdapterError?: { readonly cause?: { readonly code?: unknown } };
  };
}

/** BAD_INPUT for an error that says that a text cannot be in a database, else null. */
export function toUnstorableTextError(error: unknown): FacetError | null {
  const { code, meta } = error as DriverError;
  const states = [code, meta?.driverAdapterError?.cause?.code];
  if (!states.some((state) => sqlStates.has(String(state)))) return null;
  return new FacetError('BAD_INPUT', 'A text must not hold NUL.', { cause: error });
}
