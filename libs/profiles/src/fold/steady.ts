const digits = 12;

/**
 * To 12 significant digits. The same numbers added up in another order give sums that differ in the last two or
 * three of 16: what is ordered by a sum, or chosen by one, must not, or an incremental profile would not be the full one.
 */
export const steady = (sum: number): number => Number(sum.toPrecision(digits));
