import { Field, ID, InputType } from 'type-graphql';
import { ProfileFilter } from '../profile/profile-arguments.ts';
import { RebuildMode } from './enums.ts';

@InputType({
  description: 'Whose profiles, and how. Give exactly one of `all`, `userIds`, `filter`.',
})
export class StartRebuildInput {
  @Field(() => Boolean, { nullable: true, description: 'Everybody.' })
  readonly all?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'These people: 1 to 10000.' })
  readonly userIds?: readonly string[] | null;

  @Field(() => ProfileFilter, {
    nullable: true,
    description: 'Who matches, in the profiles that queries read, when their turn comes.',
  })
  readonly filter?: ProfileFilter | null;

  @Field(() => RebuildMode, {
    defaultValue: RebuildMode.INCREMENTAL,
    description: 'Whom to build, of those.',
  })
  readonly mode!: RebuildMode;

  @Field(() => ID, {
    nullable: true,
    description:
      'The `id` of a model version. Another one than that of the active generation is computed beside it, until `activateGeneration`.',
  })
  readonly model?: string | null;
}
