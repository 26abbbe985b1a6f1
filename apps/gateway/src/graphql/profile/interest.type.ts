import type { EvidenceRow } from '@facet/profiles';
import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How much of what a person does is about one category.',
  simpleResolvers: true,
})
export class Interest {
  readonly categoryKey!: string;
  readonly evidence!: readonly EvidenceRow[];

  @Field(() => Float, {
    description: 'Share of all interest, 0 to 1. Parents hold their children.',
  })
  readonly score!: number;

  @Field(() => Float, { description: 'How sure it is, 0 to 1: grows with the evidence.' })
  readonly strength!: number;

  @Field(() => Float, { description: '-1 to 1: share of the recent past minus `score`.' })
  readonly trend!: number;

  @Field(() => Float, {
    description:
      'The part of `score` from events that `evidence` does not return: the two add up to `score`.',
  })
  readonly otherContribution!: number;
}
