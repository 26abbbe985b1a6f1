import { LifecycleStage, SentimentLabel } from '@facet/database';
import { registerEnumType } from 'type-graphql';

export const ProfileStatus = {
  PENDING: 'PENDING',
  FRESH: 'FRESH',
  STALE: 'STALE',
  FAILED: 'FAILED',
} as const;
export type ProfileStatus = keyof typeof ProfileStatus;

registerEnumType(ProfileStatus, {
  name: 'ProfileStatus',
  description: 'How a profile stands to the events of its person.',
  valuesConfig: {
    PENDING: { description: 'Never built; the first build is due.' },
    FRESH: { description: 'Covers every event.' },
    STALE: { description: 'Newer events wait for the next build.' },
    FAILED: { description: 'The last build failed for good; `lastError` says why.' },
  },
});

registerEnumType(SentimentLabel, {
  name: 'SentimentLabel',
  description: 'A sentiment in one word.',
  valuesConfig: {
    NEGATIVE: { description: 'The score is clearly below 0.' },
    NEUTRAL: { description: 'The score is near 0.' },
    POSITIVE: { description: 'The score is clearly above 0.' },
  },
});

registerEnumType(LifecycleStage, {
  name: 'LifecycleStage',
  description: 'Where a person stands on the way from the first visit to the last.',
  valuesConfig: {
    NEW: { description: 'Came for the first time a short while ago.' },
    ACTIVE: { description: 'Comes now.' },
    LOYAL: { description: 'Comes and buys again and again.' },
    AT_RISK: { description: 'Used to come more often than now.' },
    LAPSED: { description: 'Has stayed away for long.' },
  },
});

export const ProfileOrderField = {
  BUILT_AT: 'BUILT_AT',
  INTEREST_SCORE: 'INTEREST_SCORE',
  SENTIMENT: 'SENTIMENT',
} as const;
export type ProfileOrderField = keyof typeof ProfileOrderField;

registerEnumType(ProfileOrderField, {
  name: 'ProfileOrderField',
  description: 'What profiles are sorted by.',
  valuesConfig: {
    BUILT_AT: { description: 'When the profile was built.' },
    INTEREST_SCORE: { description: 'The score of `filter.category`, which is needed for it.' },
    SENTIMENT: { description: 'The sentiment score; people without reviews are left out.' },
  },
});

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = keyof typeof OrderDirection;

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of the order comes first.',
  valuesConfig: {
    ASC: { description: 'The lowest or earliest first.' },
    DESC: { description: 'The highest or latest first.' },
  },
});

export { LifecycleStage, SentimentLabel };
