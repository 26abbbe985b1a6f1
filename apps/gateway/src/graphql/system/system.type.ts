import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ModelVersion } from '../profile/model-version.type.ts';

@ObjectType({ description: 'A worker that runs now.', simpleResolvers: true })
export class Worker {
  @Field(() => ID, { description: 'New at each of its starts.' })
  readonly id!: string;

  @Field(() => Date, { description: 'When it started.' })
  readonly startedAt!: Date;

  @Field(() => String, { description: 'What it computes on: cpu, cuda or webgpu.' })
  readonly device!: string;

  @Field(() => Int, { description: 'Encoder threads.' })
  readonly threads!: number;

  @Field(() => ModelVersion, { description: 'The model it has loaded.' })
  readonly model!: ModelVersion;
}

@ObjectType({ description: 'The versions of the parts.', simpleResolvers: true })
export class Versions {
  @Field(() => String, { description: 'Of Facet.' })
  readonly facet!: string;

  @Field(() => String, { description: 'Of the taxonomy.' })
  readonly taxonomy!: string;

  @Field(() => String, { description: 'Of Node.js.' })
  readonly node!: string;
}

@ObjectType({ description: 'How the platform is.', simpleResolvers: true })
export class System {
  @Field(() => ModelVersion, {
    nullable: true,
    description: 'The model of the profiles that queries read; null before a first worker ran.',
  })
  readonly model!: ModelVersion | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a worker computes on now; null while none runs.',
  })
  readonly device!: string | null;

  @Field(() => [Worker], { description: 'The workers that run now.' })
  readonly workers!: readonly Worker[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Builds that wait in the queue, those to be tried again too; null while the queue does not answer.',
  })
  readonly queueDepth!: number | null;

  @Field(() => Int, { description: 'People whose profile is behind their events.' })
  readonly waitingBuilds!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How long the oldest of them has waited, in seconds; null when none waits.',
  })
  readonly oldestWaitingSeconds!: number | null;

  @Field(() => Int, { description: 'People whose last build failed for good.' })
  readonly failedBuilds!: number;

  @Field(() => GraphQLSafeInt, { description: 'People known.' })
  readonly people!: number;

  @Field(() => GraphQLSafeInt, { description: 'Events stored; an estimate when there are many.' })
  readonly events!: number;

  @Field(() => Versions, { description: 'The versions of the parts.' })
  readonly versions!: Versions;
}
