/** 1,234 */
export function count(number: number): string {
  return number.toLocaleString('en');
}

/** `1 text`, `2 texts` */
export function counted(number: number, one: string, many: string): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** `+0.25`, `−0.25` */
export function signed(number: number, digits: number): string {
  return `${number < 0 ? '−' : '+'}${Math.abs(number).toFixed(digits)}`;
}

/** A share or a probability, to four digits */
export function share(value: number): string {
  return value.toFixed(4);
}

const minuteSeconds = 60;
const hourSeconds = 60 * minuteSeconds;

/** How long, to what matters: `8 s`, `12 min`, `3 h 20 min`. */
export function duration(seconds: number): string {
  if (seconds < 99.5) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / minuteSeconds);
  if (seconds < 2 * hourSeconds) return `${minutes} min`;
  return `${count(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** A time of the gateway to the minute */
export function shortTime(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
