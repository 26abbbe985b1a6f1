import type { RebuildRow } from '@facet/rebuilds';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ModelVersion } from '../profile/model-version.type.ts';
import { connectionTypes } from '../relay/connection.ts';
import { Node } from '../relay/node.type.ts';
import { RebuildActionKind, RebuildMode, RebuildScope, RebuildStatus } from './enums.ts';

@ObjectType({ description: 'Who did what with a rebuild, and when.', simpleResolvers: true })
export class RebuildAction {
  @Field(() => RebuildActionKind, { description: 'What was done.' })
  readonly kind!: RebuildActionKind;

  @Field(() => String, { description: 'The name of the key that asked.' })
  readonly actor!: string;

  @Field(() => Date, { description: 'When.' })
  readonly at!: Date;
}

@ObjectType({
  description: 'An order to build many profiles again, and how far it has come.',
  implements: Node,
  simpleResolvers: true,
})
export class Rebuild extends Node {
  readonly nodeType!: 'Rebuild';
  readonly row!: RebuildRow;

  @Field(() => String, { description: 'Its number, for people; arguments take it as an id, too.' })
  readonly number!: string;

  @Field(() => RebuildStatus, { description: 'How it stands.' })
  readonly status!: RebuildStatus;

  @Field(() => RebuildMode, { description: 'Whom it builds, of those in its scope.' })
  readonly mode!: RebuildMode;

  @Field(() => RebuildScope, { description: 'Whose profiles it is about.' })
  readonly scope!: RebuildScope;

  @Field(() => ModelVersion, { description: 'The model that it builds with.' })
  readonly model!: ModelVersion;

  @Field(() => Int, { description: 'People in its scope when it was ordered.' })
  readonly total!: number;

  @Field(() => Int, { description: 'People built.' })
  readonly done!: number;

  @Field(() => Int, { description: 'People whose build failed; see `failures`.' })
  readonly failed!: number;

  @Field(() => Int, { description: 'People for whom nothing was to do.' })
  readonly skipped!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'People a second so far, those skipped too; null before the first.',
  })
  readonly rate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How long it will run on at this rate, in seconds; null while it does not run.',
  })
  readonly secondsLeft!: number | null;

  @Field(() => String, { description: 'The name of the key that ordered it.' })
  readonly startedBy!: string;

  @Field(() => Date, { description: 'When it was ordered.' })
  readonly startedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended; null before.' })
  readonly endedAt!: Date | null;

  @Field(() => [RebuildAction], { description: 'Who did what with it, the first first.' })
  readonly actions!: readonly RebuildAction[];
}

export const { Connection: RebuildConnection } = connectionTypes('Rebuild', () => Rebuild);

@ObjectType({ description: 'What a rebuild would have to do.', simpleResolvers: true })
export class RebuildEstimate {
  @Field(() => Int, { description: 'People in the scope.' })
  readonly people!: number;

  @Field(() => Int, { description: 'Those of them who would be built.' })
  readonly peopleToBuild!: number;

  @Field(() => Int, { description: 'Texts that the model would have to read.' })
  readonly textsToEncode!: number;

  @Field(() => Float, {
    description: 'About how long it would take, in seconds, from what earlier rebuilds took.',
  })
  readonly seconds!: number;
}
