import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ModelVersion } from '../profile/model-version.type.ts';

export const GenerationStatus = {
  ACTIVE: 'ACTIVE',
  PREPARED: 'PREPARED',
  PREVIOUS: 'PREVIOUS',
  REMOVING: 'REMOVING',
} as const;
export type GenerationStatus = keyof typeof GenerationStatus;

registerEnumType(GenerationStatus, {
  name: 'GenerationStatus',
  description: 'How a generation stands.',
  valuesConfig: {
    ACTIVE: { description: 'Queries read it.' },
    PREPARED: { description: 'It is computed beside the active one, with live events.' },
    PREVIOUS: { description: 'It was active, and can be again.' },
    REMOVING: { description: 'It goes away piece by piece.' },
  },
});

@ObjectType({ description: 'One set of profiles, all of one model.', simpleResolvers: true })
export class Generation {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'The same, for people.' })
  readonly number!: string;

  @Field(() => GenerationStatus, { description: 'How it stands.' })
  readonly status!: GenerationStatus;

  @Field(() => ModelVersion, { description: 'Its model.' })
  readonly model!: ModelVersion;

  @Field(() => Date, { description: 'When a rebuild began it.' })
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When queries last began to read it.' })
  readonly activatedAt!: Date | null;
}
