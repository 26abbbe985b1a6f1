import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { defaultInterests } from '../relay/page-size.ts';
import {
  LifecycleStage,
  OrderDirection,
  ProfileOrderField,
  ProfileStatus,
  SentimentLabel,
} from './enums.ts';

@InputType({ description: 'People with an interest in a category.' })
export class CategoryFilter {
  @Field(() => String, { description: 'Its key.' })
  readonly key!: string;

  @Field(() => Float, { nullable: true, description: 'At least this score, 0 to 1.' })
  readonly minScore?: number | null;
}

@InputType({ description: 'All that is given must hold.' })
export class ProfileFilter {
  @Field(() => CategoryFilter, { nullable: true, description: 'Interested in a category.' })
  readonly category?: CategoryFilter | null;

  @Field(() => LifecycleStage, { nullable: true, description: 'In this stage.' })
  readonly lifecycleStage?: LifecycleStage | null;

  @Field(() => SentimentLabel, { nullable: true, description: 'Of this sentiment.' })
  readonly sentimentLabel?: SentimentLabel | null;

  @Field(() => Float, { nullable: true, description: 'A sentiment score of at least this.' })
  readonly minSentiment?: number | null;

  @Field(() => Float, { nullable: true, description: 'A sentiment score of at most this.' })
  readonly maxSentiment?: number | null;

  @Field(() => ProfileStatus, {
    nullable: true,
    description: 'In this status. Unset: every profile that was built.',
  })
  readonly status?: ProfileStatus | null;

  @Field(() => Date, { nullable: true, description: 'Built at this time or later.' })
  readonly builtAfter?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Built before this time.' })
  readonly builtBefore?: Date | null;

  @Field(() => String, { nullable: true, description: 'Writes in this language (ISO 639-1).' })
  readonly language?: string | null;
}

@InputType({ description: 'The order of a list of profiles.' })
export class ProfileOrder {
  @Field(() => ProfileOrderField, { description: 'What to sort by.' })
  readonly field!: ProfileOrderField;

  @Field(() => OrderDirection, {
    defaultValue: OrderDirection.DESC,
    description: 'Which end comes first.',
  })
  readonly direction!: OrderDirection;
}

@ArgsType()
export class ProfilesArguments {
  @Field(() => Int, {
    nullable: true,
    description: 'How many, from the start or from `after` on: 1 to 100, 20 without `last`.',
  })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on behind.' })
  readonly after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, back from the end or from `before`: 1 to 100.',
  })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go back from.' })
  readonly before?: string | null;

  @Field(() => ProfileFilter, { nullable: true, description: 'Which profiles.' })
  readonly filter?: ProfileFilter | null;

  @Field(() => ProfileOrder, { nullable: true, description: 'Default: the latest built first.' })
  readonly orderBy?: ProfileOrder | null;
}

@ArgsType()
export class InterestsArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultInterests,
    description: 'How many, the greatest score first: 1 to 100.',
  })
  readonly first!: number | null;

  @Field(() => Float, { nullable: true, description: 'Only those with at least this score.' })
  readonly minScore?: number | null;
}
