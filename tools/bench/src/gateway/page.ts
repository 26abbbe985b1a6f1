/** What every contender answers for one person, or as much of it as it can. */
export interface ProfilePage {
  readonly id: string;
  readonly userId: string;
  readonly status: string;
  readonly version: number;
  readonly builtAt: string;
  readonly interests: readonly PageInterest[];
  readonly sentiment: { readonly score: number; readonly label: string } | null;
  readonly traits: Readonly<Record<string, unknown>>;
}

export interface PageInterest {
  readonly category: { readonly key: string; readonly name: string };
  readonly score: number;
  readonly strength: number;
  readonly trend: number;
  readonly evidence: readonly PageEvidence[];
  readonly otherContribution: number;
}

export interface PageEvidence {
  readonly contribution: number;
  readonly text: string | null;
  readonly event: {
    readonly action: string;
    readonly name: string | null;
    readonly occurredAt: string;
  };
}

/** The page that a shop's frontend shows of a person. */
export const profilePageQuery = `query ProfilePage($userId: String!) {
  profile(userId: $userId) {
    id userId status version builtAt
    interests(first: 10) {
      category { key name }
      score strength trend
      evidence(first: 3) { contribution text event { action name occurredAt } }
      otherContribution
    }
    sentiment { score label reviewCount }
    traits {
      firstSeenAt lastSeenAt recencyDays eventCount orderCount lifecycleStage language
      currency monetaryValue averageOrderValue activeDays
      topBrands { brand score }
      priceBand { low high typical currency }
    }
  }
}`;
