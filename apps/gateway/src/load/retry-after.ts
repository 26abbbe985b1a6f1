const least = 2;
/** Segment's clients wait no longer. */
const most = 300;
/** The longer it lasts the longer a client waits: it gives up after a number of tries, not after a time. */
const shareOfDuration = 0.25;

/** How long a refused client should wait, by how long everybody has been refused. */
export function retryAfterSeconds(refusingForMs: number): number {
  return Math.min(most, Math.max(least, Math.ceil((refusingForMs / 1000) * shareOfDuration)));
}
