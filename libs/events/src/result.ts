/** Why an event was rejected. Codes are stable: clients branch on them. */
export const rejectionCodes = [
  'NOT_AN_OBJECT',
  'UNKNOWN_TYPE',
  'INVALID_MESSAGE_ID',
  'MISSING_IDENTITY',
  'INVALID_FIELD',
  'INVALID_TIMESTAMP',
  'TIMESTAMP_TOO_OLD',
  'TIMESTAMP_IN_FUTURE',
  'TOO_LARGE',
  'TOO_DEEP',
] as const;

export type RejectionCode = (typeof rejectionCodes)[number];

/** Why one event was not taken. The message is safe to show: it never repeats what was sent. */
export interface RejectedEvent {
  /** Place in the batch, from 0 */
  readonly index: number;
  /** As sent; null where the event has none that could be read */
  readonly messageId: string | null;
  readonly code: RejectionCode;
  readonly message: string;
}

export interface IngestResult {
  /** Events stored by this call */
  readonly accepted: number;
  /** Events whose messageId was known already, or came twice in this batch */
  readonly duplicates: number;
  readonly rejected: readonly RejectedEvent[];
  /** People whose profile is now behind their events: a build is due for each. */
  readonly dirtyPersonIds: readonly string[];
}
