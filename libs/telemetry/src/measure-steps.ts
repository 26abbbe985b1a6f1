import type { Histogram } from 'prom-client';
import { timed } from './timed.ts';
import { inSpan } from './tracing/spans.ts';

/** Runs a step's work and passes on what becomes of it. */
type MeasureStep<Step extends string> = <T>(step: Step, work: () => Promise<T>) => Promise<T>;

/**
 * Runs each step in a span of its own (`build.write`) and times it.
 * @param duration has the label `step`
 */
export function measureSteps<Step extends string>(
  what: string,
  duration: Pick<Histogram, 'observe'>,
): MeasureStep<Step> {
  return (step, work) =>
    inSpan(`${what}.${step}`, {}, () =>
      timed((seconds) => duration.observe({ step }, seconds), work),
    );
}
