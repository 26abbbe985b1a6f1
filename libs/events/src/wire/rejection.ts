import type { z } from 'zod';
import type { RejectionCode } from '../result.ts';

/** Why one event is not taken. The message is safe to show. */
export class Rejection extends Error {
  readonly code: RejectionCode;

  constructor(code: RejectionCode, safeMessage: string) {
    super(safeMessage);
    this.name = 'Rejection';
    this.code = code;
  }
}

const codeByField: Readonly<Record<string, RejectionCode>> = {
  messageId: 'INVALID_MESSAGE_ID',
  type: 'UNKNOWN_TYPE',
  timestamp: 'INVALID_TIMESTAMP',
  originalTimestamp: 'INVALID_TIMESTAMP',
};

/** Zod's messages name what was expected and the kind received, never the value. */
export function rejectIssue(issue: z.core.$ZodIssue | undefined): Rejection {
  const field = String(issue?.path[0] ?? 'event');
  return new Rejection(
    codeByField[field] ?? 'INVALID_FIELD',
    `${field}: ${issue?.message ?? 'invalid'}`,
  );
}
