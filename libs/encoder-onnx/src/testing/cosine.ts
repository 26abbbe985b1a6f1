type Vector = ArrayLike<number>;

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

export function cosine(a: Vector, b: Vector): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

export function greatestDifference(a: Vector, b: Vector): number {
  return Math.max(
    Math.abs(a.length - b.length),
    ...Array.from(a, (value, index) => Math.abs(value - (b[index] ?? 0))),
  );
}
