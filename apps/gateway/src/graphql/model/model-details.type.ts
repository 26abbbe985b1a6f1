import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How good a model was on texts that it had not seen.',
  simpleResolvers: true,
})
export class ModelMetric {
  @Field(() => String, { description: 'What was asked of it: `sentiment`, `category`.' })
  readonly task!: string;

  @Field(() => String, { nullable: true, description: 'ISO 639-1; null: all.' })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: 'Which texts; null: all.' })
  readonly group!: string | null;

  @Field(() => Int, { description: 'How many texts.' })
  readonly texts!: number;

  @Field(() => Float, { description: 'Share that it got right, 0 to 1.' })
  readonly accuracy!: number;

  @Field(() => Float, { description: 'Mean of the F1 of each label, 0 to 1.' })
  readonly macroF1!: number;

  @Field(() => Float, {
    description: 'How far its probabilities are from how often it is right, 0 to 1.',
  })
  readonly calibrationError!: number;
}

@ObjectType({ description: 'What is known of a model beside its name.', simpleResolvers: true })
export class ModelDetails {
  @Field(() => Date, { description: 'When a worker first found it.' })
  readonly registeredAt!: Date;

  @Field(() => Boolean, { description: 'Whether queries read profiles that it builds.' })
  readonly isActive!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Its model card: Markdown, 64 KiB at most. Show it as text, not as HTML.',
  })
  readonly card!: string | null;

  @Field(() => [ModelMetric], { description: 'The main numbers of its report, 100 at most.' })
  readonly metrics!: readonly ModelMetric[];
}
