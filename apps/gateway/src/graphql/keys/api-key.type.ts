import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';

const KeyScope = {
  PROFILES_READ: 'profiles:read',
  PROFILES_PII: 'profiles:pii',
  EVENTS_WRITE: 'events:write',
  ADMIN: 'admin',
} as const satisfies Record<string, Scope>;

registerEnumType(KeyScope, {
  name: 'KeyScope',
  description: 'What a key allows.',
  valuesConfig: {
    PROFILES_READ: { description: 'profiles:read: profiles, without what is marked as personal.' },
    PROFILES_PII: { description: 'profiles:pii: texts, properties and attributes as well.' },
    EVENTS_WRITE: { description: 'events:write: send events by GraphQL.' },
    ADMIN: { description: 'admin: everything, and the administration.' },
  },
});

@ObjectType({
  description: 'A key for GraphQL. The key itself is not kept, only its SHA-256.',
  simpleResolvers: true,
})
export class ApiKey {
  @Field(() => ID, { description: 'To revoke it by.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its unique name.' })
  readonly name!: string;

  @Field(() => [KeyScope], { description: 'What it allows.' })
  readonly scopes!: readonly Scope[];

  @Field(() => Date, { description: 'When it was made.' })
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Since when it does not work any more.' })
  readonly revokedAt!: Date | null;
}

@ObjectType({ description: 'A key just made.', simpleResolvers: true })
export class NewApiKey {
  @Field(() => String, { description: 'The key. It is shown this once.' })
  readonly key!: string;

  @Field(() => ApiKey, { description: 'What is kept of it.' })
  readonly apiKey!: ApiKey;
}

@InputType({ description: 'A key to make.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'Unique, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => [KeyScope], { description: 'What it allows; at least one.' })
  readonly scopes!: Scope[];
}
