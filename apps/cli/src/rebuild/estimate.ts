import type { Ask } from '../connection/ask.ts';
import { count, counted, duration } from '../terminal/words.ts';
import type { StartInput } from './start-input.ts';

const query = /* GraphQL */ `
  query CommandEstimateRebuild($input: StartRebuildInput!) {
    estimateRebuild(input: $input) {
      people
      peopleToBuild
      textsToEncode
      seconds
    }
  }
`;

/** What a rebuild would have to do. */
export interface EstimateView {
  readonly people: number;
  readonly peopleToBuild: number;
  readonly textsToEncode: number;
  readonly seconds: number;
}

export async function estimateRebuild(ask: Ask, input: StartInput): Promise<EstimateView> {
  return (await ask<{ estimateRebuild: EstimateView }>(query, { input })).estimateRebuild;
}

export function renderEstimate(estimate: EstimateView): string {
  const { people, peopleToBuild, textsToEncode, seconds } = estimate;
  const all = counted(people, 'person', 'people');
  if (peopleToBuild === 0) return `Nobody of ${all} would have to be built.`;
  const texts = counted(textsToEncode, 'text', 'texts');
  const time = `about ${duration(Math.max(seconds, 1))}`;
  return `It would build ${count(peopleToBuild)} of ${all} and encode ${texts}: ${time}. Nothing was started.`;
}
