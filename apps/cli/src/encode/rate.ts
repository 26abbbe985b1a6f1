const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** "1,200 texts in 2.4 s (500 texts/s)" */
export function describeRate(texts: number, elapsedMs: number): string {
  const seconds = Math.max(elapsedMs, 1) / 1000;
  const rate = `${number.format(texts / seconds)} texts/s`;
  return `${number.format(texts)} texts in ${decimal.format(seconds)} s (${rate})`;
}
