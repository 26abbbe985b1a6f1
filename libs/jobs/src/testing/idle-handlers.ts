import { jobNames, type JobName } from '../catalogue.ts';
import type { JobHandler } from '../handler.ts';

/** Handlers that do nothing, for every job but these: a worker wants one for each. */
export function idleHandlersExcept(...names: readonly JobName[]): JobHandler[] {
  const others = jobNames.filter((name) => !names.includes(name));
  return others.map((name) => ({ name, run: () => Promise.resolve() }));
}
