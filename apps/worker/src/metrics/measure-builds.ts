import type { BuildOutcome, MeasureBuild } from '@facet/profiles';
import type { PersonOutcome } from '@facet/rebuilds';
import { inSpan, timed, type Metrics } from '@facet/telemetry';

/** Runs a step in a span, and times it. */
export function measureBuildSteps({
  buildStepDuration,
}: Pick<Metrics, 'buildStepDuration'>): MeasureBuild {
  return (step, work) =>
    inSpan(`build.${step}`, {}, () =>
      timed((seconds) => buildStepDuration.observe({ step }, seconds), work),
    );
}

export function countBuild(
  { builds, eventsFolded }: Pick<Metrics, 'builds' | 'eventsFolded'>,
  outcome: BuildOutcome,
): void {
  builds.inc({ outcome: outcome.kind.toLowerCase() });
  if (outcome.kind !== 'BUILT') return;
  eventsFolded.inc({ mode: outcome.mode.toLowerCase() }, outcome.eventCount);
}

export function countRebuilt(
  { rebuiltPeople }: Pick<Metrics, 'rebuiltPeople'>,
  outcomes: readonly PersonOutcome[],
): void {
  for (const { kind } of outcomes) rebuiltPeople.inc({ outcome: kind.toLowerCase() });
}
