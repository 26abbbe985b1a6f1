import type { EvidenceRow, SentimentRow } from '@facet/profiles';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { SentimentLabel } from './enums.ts';

@ObjectType({ description: 'What a person writes about one category.', simpleResolvers: true })
export class CategorySentiment {
  readonly categoryKey!: string;
  readonly evidence!: readonly EvidenceRow[];

  @Field(() => Float, { description: '-1 (negative) to 1 (positive).' })
  readonly score!: number;

  @Field(() => SentimentLabel, { description: 'The score in one word.' })
  readonly label!: SentimentLabel;

  @Field(() => Float, {
    description: "Share of the reviews' weight that is about this category, 0 to 1.",
  })
  readonly share!: number;

  @Field(() => Float, {
    description: 'The part of `score` from reviews that `evidence` does not return.',
  })
  readonly otherContribution!: number;
}

@ObjectType({ description: 'What a person writes in reviews and feedback.', simpleResolvers: true })
export class Sentiment {
  readonly evidence!: readonly EvidenceRow[];
  readonly categories!: SentimentRow['byCategory'];

  @Field(() => Float, { description: 'Weighted mean of all reviews, -1 to 1.' })
  readonly score!: number;

  @Field(() => SentimentLabel, { description: 'The score in one word.' })
  readonly label!: SentimentLabel;

  @Field(() => Int, { description: 'How many reviews there are.' })
  readonly reviewCount!: number;

  @Field(() => Float, {
    description: 'The part of `score` from reviews that `evidence` does not return.',
  })
  readonly otherContribution!: number;
}
