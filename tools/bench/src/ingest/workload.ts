import { generateDemo, type SegmentEvent } from '@facet/demo';

export interface WorkloadOptions {
  readonly events: number;
  readonly batchSize: number;
}

/** About as many as `generateDemo` gives each person; people that are too many are cut off. */
const eventsPerPerson = 45;
/** The last day of the year that the events fall into: fixed, so that every run sends the same. */
const endDate = new Date('2026-06-30T00:00:00Z');
/** One event in twenty comes a second time, as when a client got no answer and sent again. */
const sendsPerRepeat = 20;
/** So many events lie between an event and its repetition. */
const repeatDistance = 5_000;

/** Bodies of `/v1/batch`: events of many people as live traffic mixes them, 5 % of them sent before. */
export function createBodies({ events, batchSize }: WorkloadOptions): readonly Buffer[] {
  const sent = withRepeats(inOrderOfTime(events));
  const bodies: Buffer[] = [];
  for (let start = 0; start < sent.length; start += batchSize) {
    const batch = sent.slice(start, start + batchSize);
    bodies.push(Buffer.from(`{"batch":[${batch.join(',')}]}`));
  }
  return bodies;
}

function inOrderOfTime(count: number): readonly string[] {
  const people = Math.ceil(count / eventsPerPerson) + 1;
  const events: SegmentEvent[] = [...generateDemo({ people, endDate })];
  if (events.length < count) throw new Error('This is a bug: fewer events a person than expected.');
  events.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  return events.slice(0, count).map((event) => JSON.stringify(event));
}

function withRepeats(events: readonly string[]): readonly string[] {
  const sent: string[] = [];
  for (const event of events) {
    sent.push(event);
    if (sent.length % sendsPerRepeat !== sendsPerRepeat - 1) continue;
    sent.push(sent[Math.max(0, sent.length - repeatDistance)] ?? event);
  }
  return sent;
}
