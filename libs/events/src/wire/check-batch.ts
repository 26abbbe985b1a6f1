import { maskPersonalDataDeep } from '@facet/privacy';
import { readTimeMs } from '../clock.ts';
import type { CheckedEvent } from '../event.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { eventLimits } from '../limits.ts';
import type { RejectedEvent } from '../result.ts';
import type { WireBatch } from './batch.ts';
import { cleanJson } from './clean-json.ts';
import { readEvent, type BatchFrame } from './read-event.ts';
import { Rejection } from './rejection.ts';
import { serialiseWithin } from './serialise-within.ts';

export interface CheckedBatch {
  /** In the order of the batch, each messageId once */
  readonly events: readonly CheckedEvent[];
  readonly rejected: readonly RejectedEvent[];
  /** Events whose messageId an earlier one of the batch has */
  readonly duplicates: number;
}

/** Checks event by event: a bad one is rejected alone. */
export function checkBatch(batch: WireBatch, receivedAt: Date): CheckedBatch {
  const frame = rejectionOr(() => frameOf(batch, receivedAt));
  const events = new Map<string, CheckedEvent>();
  const rejected: RejectedEvent[] = [];
  batch.batch.forEach((value, index) => {
    const event = frame instanceof Rejection ? frame : rejectionOr(() => readEvent(value, frame));
    if (event instanceof Rejection) rejected.push(describe(event, index, value));
    else if (!events.has(event.messageId)) events.set(event.messageId, event);
  });
  const duplicates = batch.batch.length - rejected.length - events.size;
  return { events: [...events.values()], rejected, duplicates };
}

function rejectionOr<T>(read: () => T): T | Rejection {
  try {
    return read();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

function frameOf(batch: WireBatch, receivedAt: Date): BatchFrame {
  return {
    context: sharedContext(batch.context),
    sentAtMs: readTimeMs(batch.sentAt),
    receivedAtMs: receivedAt.getTime(),
  };
}

function sharedContext(context: unknown): JsonObject {
  if (!isJsonObject(context)) return {};
  serialiseWithin(context, eventLimits.sharedContextBytes);
  return maskPersonalDataDeep(cleanJson(context) as JsonObject);
}

function describe(rejection: Rejection, index: number, value: unknown): RejectedEvent {
  const sent = isJsonObject(value) ? value['messageId'] : undefined;
  const messageId =
    typeof sent === 'string' ? sent.slice(0, eventLimits.messageIdCharacters) : null;
  return { index, messageId, code: rejection.code, message: rejection.message };
}
