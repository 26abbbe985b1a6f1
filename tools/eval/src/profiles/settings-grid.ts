import { createFoldSettings, type FoldParameters, type FoldSettings } from '@facet/profiles/fold';

export interface Candidate {
  readonly halfLifeDays: number;
  readonly weights: string;
  readonly settings: FoldSettings;
}

const halfLivesDays = [7, 30, 90, 180, 365, 730];

type Weights = FoldParameters['actionWeights'];

/** What an action says of a person, scaled from all alike (power 0) over what ships (1) to twice as far apart (2). */
function spread(weights: Weights, power: number): Weights {
  const scaled = Object.entries(weights).map(([action, { weight, per }]) => [
    action,
    { weight: weight === 0 ? 0 : weight ** power, per },
  ]);
  return Object.fromEntries(scaled) as Weights;
}

const weightings = { alike: 0, 'as shipped': 1, squared: 2 } as const;

/** All that is tried on the validation half. */
export function settingsGrid(): readonly Candidate[] {
  const shipped = createFoldSettings();
  return halfLivesDays.flatMap((halfLifeDays) =>
    Object.entries(weightings).map(([weights, power]) => {
      const actionWeights = spread(shipped.actionWeights, power);
      const settings = createFoldSettings({ halfLifeDays, actionWeights });
      return { halfLifeDays, weights, settings };
    }),
  );
}
