import type { ProfilePage, ProfileParts } from '@facet/profiles';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Personal } from '../direct-fields.ts';
import { connectionTypes } from '../relay/connection.ts';
import { Node } from '../relay/node.type.ts';
import { ProfileStatus } from './enums.ts';
import { ModelVersion } from './model-version.type.ts';
import { Traits } from './traits.type.ts';

@ObjectType({
  description: 'Why the last build of a profile failed for good.',
  simpleResolvers: true,
})
export class BuildError {
  @Field(() => String, { description: 'From the list of error codes.' })
  readonly code!: string;

  @Field(() => String, { description: 'In words; holds nothing personal.' })
  readonly message!: string;

  @Field(() => Date, { description: 'When it failed.' })
  readonly at!: Date;
}

@ObjectType({
  description: 'What Facet computed about a person from all events, with the evidence for it.',
  implements: Node,
  simpleResolvers: true,
})
export class Profile extends Node {
  readonly nodeType!: 'Profile';
  readonly page!: ProfilePage;
  /** What `page` was loaded with. */
  readonly parts!: ProfileParts;

  @Field(() => String, {
    nullable: true,
    description: "The shop's id; null for a visitor without one.",
  })
  readonly userId!: string | null;

  @Field(() => ProfileStatus, { description: 'How it stands to the events of its person.' })
  readonly status!: ProfileStatus;

  @Field(() => BuildError, { nullable: true, description: 'Set while the status is FAILED.' })
  readonly lastError!: BuildError | null;

  @Field(() => Int, { description: 'Grows with what it covers; 0 before the first build.' })
  readonly version!: number;

  @Field(() => Date, { nullable: true, description: 'When it was built; null before.' })
  readonly builtAt!: Date | null;

  @Field(() => ModelVersion, { nullable: true, description: 'What its texts were read with.' })
  readonly model!: ModelVersion | null;

  @Field(() => Traits, { description: 'What the events say in plain numbers.' })
  readonly traits!: Traits;

  @Personal()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The latest traits of identify calls, as sent. Scope: profiles:pii.',
  })
  readonly attributes!: Readonly<Record<string, unknown>> | null;
}

export const { Connection: ProfileConnection } = connectionTypes('Profile', () => Profile);
