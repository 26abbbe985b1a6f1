/** One number of the card, as it was reported and as it is measured now. */
export interface Figure {
  readonly name: string;
  readonly reported: number | undefined;
  readonly measured: number;
  /** How far apart they may be and still count as equal */
  readonly tolerance: number;
}

export const isEqual = ({ reported, measured, tolerance }: Figure): boolean =>
  reported !== undefined && Math.abs(reported - measured) <= tolerance;

/** What is counted, and must be the same. */
export const exact = (name: string, reported: number | undefined, measured: number): Figure => ({
  ...{ name, reported, measured, tolerance: 0 },
});

/** What is computed from the model's outputs, whose last digits depend on the processor. */
export const close = (
  name: string,
  reported: number | undefined,
  measured: number,
  tolerance: number,
): Figure => ({ name, reported, measured, tolerance });
