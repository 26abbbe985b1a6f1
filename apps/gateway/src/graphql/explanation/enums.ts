import { registerEnumType } from 'type-graphql';

export const ExplanationTask = { SENTIMENT: 'SENTIMENT', CATEGORY: 'CATEGORY' } as const;
export type ExplanationTask = keyof typeof ExplanationTask;

registerEnumType(ExplanationTask, {
  name: 'ExplanationTask',
  description: 'What a model says of a text.',
  valuesConfig: {
    SENTIMENT: { description: 'Its labels are NEGATIVE, NEUTRAL and POSITIVE.' },
    CATEGORY: { description: "Its labels are the model's categories, by their keys." },
  },
});
