import type { CallType } from './batch.ts';
import type { ParsedEvent } from './event-schema.ts';
import { Rejection } from './rejection.ts';

/** What a call means nothing without. Every call needs a userId or an anonymousId besides. */
const requiredFields: Partial<Record<CallType, readonly (keyof ParsedEvent)[]>> = {
  track: ['event'],
  group: ['groupId'],
  alias: ['userId', 'previousId'],
};

export function missingField(event: ParsedEvent): Rejection | undefined {
  if (event.userId === undefined && event.anonymousId === undefined) {
    return new Rejection('MISSING_IDENTITY', 'An event needs a userId or an anonymousId.');
  }
  const missing = requiredFields[event.type]?.find((field) => !event[field]);
  if (missing === undefined) return undefined;
  return new Rejection('INVALID_FIELD', `${missing}: ${event.type} needs it`);
}
