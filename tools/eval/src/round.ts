/** To four digits, as a number: what JSON shows of a share */
export const round = (value: number): number => Number(value.toFixed(4));
