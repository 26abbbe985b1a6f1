import type { Objective } from './objective.ts';
import { addScaled, difference, dot } from './vectors.ts';

export interface MinimiseOptions {
  readonly maxIterations: number;
  /** Ends when no component of the gradient is greater; default 1e-6. */
  readonly tolerance?: number;
  /** Called with the parameters after each iteration; `false` ends it. They are not to be kept without a copy. */
  readonly onIteration?: (parameters: Float64Array) => boolean;
}

/** How the gradient changed over a step, from which the curvature is read. */
interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
}

const memory = 10;
const maxHalvings = 30;
const sufficientDecrease = 1e-4;

/**
 * The direction of L-BFGS: the gradient times an estimate of the inverse Hessian from the last corrections.
 * Nocedal and Wright, Numerical Optimization (2nd edition), algorithm 7.4.
 */
function descentDirection(
  gradient: Float64Array,
  corrections: readonly Correction[],
): Float64Array {
  const direction = gradient.slice();
  const factors: number[] = [];
  for (const { step, change } of corrections.toReversed()) {
    const factor = dot(step, direction) / dot(step, change);
    factors.unshift(factor);
    addScaled(direction, -factor, change);
  }
  const last = corrections.at(-1);
  const scale = last
    ? dot(last.step, last.change) / dot(last.change, last.change)
    : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  direction.forEach((value, at) => (direction[at] = -scale * value));
  corrections.forEach(({ step, change }, at) => {
    const factor = dot(change, direction) / dot(step, change);
    addScaled(direction, -(factors[at] as number) - factor, step);
  });
  return direction;
}

interface Point {
  readonly parameters: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

function evaluate(objective: Objective, parameters: Float64Array): Point {
  const gradient = new Float64Array(parameters.length);
  return { parameters, gradient, value: objective(parameters, gradient) };
}

/** Goes along the direction until the objective falls enough (Armijo); null where rounding leaves nothing to gain. */
function search(objective: Objective, from: Point, direction: Float64Array): Point | null {
  const slope = dot(from.gradient, direction);
  if (!(slope < 0)) return null;
  for (let halving = 0; halving < maxHalvings; halving += 1) {
    const length = 0.5 ** halving;
    const parameters = from.parameters.slice();
    addScaled(parameters, length, direction);
    const point = evaluate(objective, parameters);
    if (point.value <= from.value + sufficientDecrease * length * slope) return point;
  }
  return null;
}

/** The minimum of a smooth function, for convex ones the global one, from `start` on. `start` is left as it is. */
export function minimise(
  objective: Objective,
  start: Float64Array,
  { maxIterations, tolerance = 1e-6, onIteration = () => true }: MinimiseOptions,
): Float64Array {
  const corrections: Correction[] = [];
  let point = evaluate(objective, start.slice());
  for (let iteration = 0; iteration < maxIterations; iteration += 1) {
    if (point.gradient.every((slope) => Math.abs(slope) <= tolerance)) break;
    const next = search(objective, point, descentDirection(point.gradient, corrections));
    if (next === null) break;
    const step = difference(next.parameters, point.parameters);
    const change = difference(next.gradient, point.gradient);
    // Without curvature along the step the estimate would not stay positive.
    if (dot(step, change) > 1e-12 * dot(change, change)) corrections.push({ step, change });
    if (corrections.length > memory) corrections.shift();
    point = next;
    if (!onIteration(point.parameters)) break;
  }
  return point.parameters;
}
