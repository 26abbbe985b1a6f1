/** What an error, or what is behind it, may say of itself. */
interface ErrorLayer {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
  /** Where Prisma keeps what the driver said. */
  readonly meta?: { readonly driverAdapterError?: unknown };
}

/** An error and all that is behind it: causes, the parts of an AggregateError, the driver's error in Prisma's. */
export function layersOf(error: unknown): readonly ErrorLayer[] {
  if (typeof error !== 'object' || error === null) return [];
  const { cause, errors, meta } = error as ErrorLayer;
  const parts: readonly unknown[] = Array.isArray(errors) ? errors : [];
  return [error, ...[cause, meta?.driverAdapterError, ...parts].flatMap(layersOf)];
}
