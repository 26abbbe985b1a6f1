import { Field, ObjectType } from 'type-graphql';
import { Profile } from '../profile/profile.type.ts';
import { connectionTypes } from '../relay/connection.ts';

@ObjectType({ description: 'Somebody whom a rebuild could not build.', simpleResolvers: true })
export class RebuildFailure {
  @Field(() => Profile, { description: 'Whose profile, as it is now.' })
  readonly profile!: Profile;

  @Field(() => String, { description: 'From the list of error codes.' })
  readonly code!: string;

  @Field(() => String, { description: 'In words; holds nothing personal.' })
  readonly message!: string;

  @Field(() => Date, { description: 'When it failed.' })
  readonly at!: Date;
}

export const { Connection: RebuildFailureConnection } = connectionTypes(
  'RebuildFailure',
  () => RebuildFailure,
);
