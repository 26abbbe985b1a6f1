export const notMeasured = 'not measured';

/** Two digits that matter: what a benchmark says is no more exact than that. */
export function count(value: number): string {
  if (!Number.isFinite(value)) return notMeasured;
  return Number(value.toPrecision(2)).toLocaleString('en');
}

export const rate = (value: number, of: string): string =>
  Number.isFinite(value) ? `${count(value)} ${of}/s` : `${of}/s: ${notMeasured}`;

export const rows = (value: number): string =>
  Number.isFinite(value) ? `${count(value / 1e6)} million events` : `events: ${notMeasured}`;

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

export function bytes(value: number): string {
  if (!Number.isFinite(value)) return notMeasured;
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(value, 1)) / 10));
  return `${count(value / 1024 ** step)} ${units[step]}`;
}
