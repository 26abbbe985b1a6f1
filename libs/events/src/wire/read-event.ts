import { randomUUID } from 'node:crypto';
import { maskPersonalData, maskPersonalDataDeep } from '@facet/privacy';
import { occurredAt, readTimeMs } from '../clock.ts';
import type { CheckedEvent } from '../event.ts';
import { emailHash } from '../identity/email-hash.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { eventLimits } from '../limits.ts';
import type { RejectionCode } from '../result.ts';
import { understandEvent } from '../shop/understand-event.ts';
import { cleanJson, mayBeUnstorable } from './clean-json.ts';
import { eventSchema, type ParsedEvent } from './event-schema.ts';
import { missingField } from './required-fields.ts';
import { Rejection, rejectIssue } from './rejection.ts';
import { serialiseWithin } from './serialise-within.ts';

/** What all events of a batch share. */
export interface BatchFrame {
  /** Merged into every event: checked and masked already */
  readonly context: JsonObject;
  readonly sentAtMs: number | undefined;
  readonly receivedAtMs: number;
}

/** Checks one event and reads all that is stored of it. @throws Rejection */
export function readEvent(value: unknown, frame: BatchFrame): CheckedEvent {
  const parsed = parse(storableEvent(value));
  const missing = missingField(parsed);
  if (missing !== undefined) throw missing;
  const properties = maskPersonalDataDeep(bodyOf(parsed));
  return {
    messageId: parsed.messageId || randomUUID(),
    identity: identityOf(parsed),
    name: nameOf(parsed),
    occurredAtMs: timeOf(parsed, frame),
    receivedAtMs: frame.receivedAtMs,
    // As text, because events wait for their turn: thousands of objects would wait with them, and be collected slowly.
    properties: JSON.stringify(properties),
    context: JSON.stringify({ ...frame.context, ...maskPersonalDataDeep(parsed.context ?? {}) }),
    traits: parsed.type === 'identify' ? properties : null,
    ...understandEvent(parsed, properties),
  };
}

/** The event without what can't be stored, within the limits of size and depth. */
function storableEvent(value: unknown): JsonObject {
  if (!isJsonObject(value)) throw new Rejection('NOT_AN_OBJECT', 'An event must be an object.');
  return mayBeUnstorable(serialiseWithin(value, eventLimits.eventBytes))
    ? cleanBodies(value)
    : value;
}

/** Ids and names are left to the schema, which refuses them: a changed id would be somebody else's. */
function cleanBodies(event: JsonObject): JsonObject {
  const bodies = (['properties', 'traits', 'context'] as const).filter((key) => key in event);
  return {
    ...event,
    ...Object.fromEntries(bodies.map((key) => [key, cleanJson(event[key] ?? null)])),
  };
}

function parse(event: JsonObject): ParsedEvent {
  const result = eventSchema.safeParse(event);
  if (!result.success) throw rejectIssue(result.error.issues[0]);
  return result.data;
}

function identityOf(event: ParsedEvent): CheckedEvent['identity'] {
  const { type, userId, anonymousId, previousId } = event;
  const traits = type === 'identify' ? event.traits : undefined;
  return { type, userId, anonymousId, previousId, emailHash: emailHash(traits) };
}

/** The properties; for calls that carry traits, those. */
function bodyOf(event: ParsedEvent): JsonObject {
  const usesTraits = event.type === 'identify' || event.type === 'group';
  return (usesTraits ? event.traits : event.properties) ?? {};
}

function nameOf(event: ParsedEvent): string | null {
  const name = event.type === 'track' ? event.event : event.name;
  return name ? maskPersonalData(name) : null;
}

const timeMessages: Partial<Record<RejectionCode, string>> = {
  TIMESTAMP_TOO_OLD: 'The event says it happened before the year 2000.',
  TIMESTAMP_IN_FUTURE: 'The event says it happens more than a day from now.',
};

function timeOf(event: ParsedEvent, frame: BatchFrame): number {
  const original = event.originalTimestamp ?? event.timestamp ?? undefined;
  const originalMs = readTimeMs(original);
  if (original !== undefined && originalMs === undefined) {
    throw new Rejection('INVALID_TIMESTAMP', 'A time must be ISO 8601 or milliseconds since 1970.');
  }
  const sentAtMs = readTimeMs(event.sentAt) ?? frame.sentAtMs;
  const time = occurredAt({ originalMs, sentAtMs, receivedAtMs: frame.receivedAtMs });
  if ('code' in time) throw new Rejection(time.code, timeMessages[time.code] ?? '');
  return time.occurredAtMs;
}
