interface Sent {
  readonly messageId: string;
  /** ISO 8601, UTC */
  readonly timestamp: string;
  readonly userId?: string;
  readonly anonymousId?: string;
  readonly context: { readonly locale: string; readonly timezone: string };
}

type Values = Readonly<Record<string, unknown>>;

type Content =
  | { readonly type: 'identify'; readonly traits: Values }
  | { readonly type: 'track'; readonly event: string; readonly properties: Values }
  | { readonly type: 'page'; readonly name: string; readonly properties: Values };

/** One line of Segment's wire format. */
export type SegmentEvent = Content & Sent;

/** What a person did, before it is addressed: `atMs` is in epoch milliseconds. */
export type Deed = Content & { readonly atMs: number; readonly anonymous?: boolean };
