export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

/** target += factor × added */
export function addScaled(target: Float64Array, factor: number, added: Float64Array): void {
  for (let at = 0; at < target.length; at += 1) {
    target[at] = (target[at] as number) + factor * (added[at] as number);
  }
}

/** a − b */
export function difference(a: Float64Array, b: Float64Array): Float64Array {
  const result = a.slice();
  addScaled(result, -1, b);
  return result;
}
