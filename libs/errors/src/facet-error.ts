import { errorCodes, type ErrorCode } from './codes.ts';

export interface FacetErrorOptions {
  readonly cause?: unknown;
  /** How long a client should wait before it tries again, in seconds. */
  readonly retryAfterSeconds?: number;
}

/** An error that a client may see: its message is safe to show and holds nothing personal. */
export class FacetError extends Error {
  readonly code: ErrorCode;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, safeMessage: string, options: FacetErrorOptions = {}) {
    super(safeMessage, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'FacetError';
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** What may be shown of any error: our own as they are, all others as INTERNAL without their text. */
export function toSafeError(error: unknown): FacetError {
  if (error instanceof FacetError) return error;
  return new FacetError('INTERNAL', 'Something went wrong on our side.', { cause: error });
}
