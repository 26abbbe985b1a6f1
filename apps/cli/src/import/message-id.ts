import { createHash } from 'node:crypto';
import type { SegmentFields } from './mapping/map-row.ts';

const digestLength = 32;

/** The event with an id made of its content: the same event has the same id in every run, on every line. */
export function withMessageId(event: SegmentFields): SegmentFields {
  if (event['messageId'] !== undefined) return event;
  const digest = createHash('sha256').update(JSON.stringify(event)).digest('base64url');
  return { messageId: `import-${digest.slice(0, digestLength)}`, ...event };
}
