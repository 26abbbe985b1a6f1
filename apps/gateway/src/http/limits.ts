/** Largest body, packed or unpacked. Segment's own clients have been seen to send 600 KB. */
export const maxBodyBytes = 2 * 1024 * 1024;

/** A request that has not arrived whole after this is dropped. */
export const requestTimeoutMs = 30_000;
