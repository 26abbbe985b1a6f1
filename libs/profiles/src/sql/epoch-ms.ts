/** Milliseconds since the epoch: numbers survive JSON, `Date` does not. */
export const epochMs = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::int8`;
