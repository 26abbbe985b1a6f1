/** What the page shows, as the gateway answers it. */
export const profileQuery = /* GraphQL */ `
  query CommandProfile($userId: String!) {
    profile(userId: $userId) {
      userId
      status
      version
      builtAt
      lastError {
        code
        message
      }
      model {
        name
        version
      }
      interests(first: 8) {
        category {
          key
          name
        }
        score
        strength
        trend
        evidence(first: 2) {
          event {
            name
            occurredAt
          }
          text
          contribution
        }
        otherContribution
      }
      sentiment {
        score
        label
        reviewCount
        evidence(first: 3) {
          event {
            name
            occurredAt
          }
          text
          contribution
        }
      }
      traits {
        lifecycleStage
        firstSeenAt
        lastSeenAt
        eventCount
        activeDays
        orderCount
        currency
        monetaryValue
        averageOrderValue
        language
        topBrands {
          brand
          score
        }
        priceBand {
          low
          typical
          high
          currency
        }
      }
    }
  }
`;

export interface EvidenceView {
  readonly event: { readonly name: string | null; readonly occurredAt: string };
  readonly text: string | null;
  readonly contribution: number;
}

export interface InterestView {
  readonly category: { readonly key: string; readonly name: string };
  readonly score: number;
  readonly strength: number;
  readonly trend: number;
  readonly evidence: readonly EvidenceView[];
  readonly otherContribution: number;
}

export interface SentimentView {
  readonly score: number;
  readonly label: string;
  readonly reviewCount: number;
  readonly evidence: readonly EvidenceView[];
}

export interface TraitsView {
  readonly lifecycleStage: string | null;
  readonly firstSeenAt: string | null;
  readonly lastSeenAt: string | null;
  readonly eventCount: number;
  readonly activeDays: number;
  readonly orderCount: number;
  readonly currency: string | null;
  readonly monetaryValue: number | null;
  readonly averageOrderValue: number | null;
  readonly language: string | null;
  readonly topBrands: readonly { readonly brand: string; readonly score: number }[];
  readonly priceBand: {
    readonly low: number;
    readonly typical: number;
    readonly high: number;
    readonly currency: string | null;
  } | null;
}

export interface ProfileView {
  readonly userId: string | null;
  readonly status: 'PENDING' | 'FRESH' | 'STALE' | 'FAILED';
  readonly version: number;
  readonly builtAt: string | null;
  readonly lastError: { readonly code: string; readonly message: string } | null;
  readonly model: { readonly name: string; readonly version: string } | null;
  readonly interests: readonly InterestView[];
  readonly sentiment: SentimentView | null;
  readonly traits: TraitsView;
}
