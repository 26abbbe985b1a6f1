import type { BuildOutcome, MeasureBuild } from '@facet/profiles';
import type { PersonOutcome } from '@facet/rebuilds';
import { measureSteps, type Metrics } from '@facet/telemetry';

export const measureBuildSteps = ({
  buildStepDuration,
}: Pick<Metrics, 'buildStepDuration'>): MeasureBuild => measureSteps('build', buildStepDuration);

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
