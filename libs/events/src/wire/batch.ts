import { FacetError } from '@facet/errors';

/** The calls of Segment's HTTP API. */
export const callTypes = ['track', 'identify', 'page', 'screen', 'group', 'alias'] as const;
export type CallType = (typeof callTypes)[number];

/** A batch as `POST /v1/batch` carries it; its events are checked one by one when it is ingested. */
export interface WireBatch {
  readonly batch: readonly unknown[];
  /** The sender's clock when it sent, for clock correction */
  readonly sentAt?: unknown;
  /** Merged into each event, whose own keys win */
  readonly context?: unknown;
}

/**
 * Reads a body of `/v1/batch`.
 * @throws FacetError BAD_INPUT where it holds no `batch` array: then no event can be told apart
 */
export function readBatch(body: unknown): WireBatch {
  if (!isObject(body) || !Array.isArray(body['batch'])) {
    throw new FacetError('BAD_INPUT', 'The body must be an object with an array `batch`.');
  }
  return { batch: body['batch'], sentAt: body['sentAt'], context: body['context'] };
}

/** Reads a body of `/v1/track`, `/v1/identify` …: a batch of one, whose type is the path's. */
export function readCall(type: CallType, body: unknown): WireBatch {
  if (!isObject(body)) throw new FacetError('BAD_INPUT', 'The body must be an object.');
  return { batch: [{ ...body, type }], sentAt: body['sentAt'] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
