import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An event that was not taken, and why.', simpleResolvers: true })
export class RejectedEvent {
  @Field(() => Int, { description: 'Its place in `events`, from 0.' })
  readonly index!: number;

  @Field(() => String, { nullable: true, description: 'As sent.' })
  readonly messageId!: string | null;

  @Field(() => String, { description: 'Why, as a stable code: TOO_LARGE, MISSING_IDENTITY …' })
  readonly code!: string;

  @Field(() => String, { description: 'Why, in words.' })
  readonly message!: string;
}

@ObjectType({ description: 'What became of the events of one call.', simpleResolvers: true })
export class IngestResult {
  @Field(() => Int, { description: 'Stored by this call.' })
  readonly accepted!: number;

  @Field(() => Int, { description: 'Known already by their `messageId`.' })
  readonly duplicates!: number;

  @Field(() => [RejectedEvent], { description: 'Not taken. The others are stored all the same.' })
  readonly rejected!: readonly RejectedEvent[];
}
