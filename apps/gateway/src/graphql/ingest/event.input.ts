import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, InputType } from 'type-graphql';
import { EventType } from '../event/enums.ts';

type JsonObject = Readonly<Record<string, unknown>>;

@InputType({
  description:
    "An event in the fields of Segment's spec. It needs a `messageId` and a `userId` or `anonymousId`.",
})
export class EventInput {
  @Field(() => EventType, { description: 'The call.' })
  readonly type!: EventType;

  @Field(() => String, {
    nullable: true,
    description:
      "The sender's id of the event: sent twice, it is stored once. Up to 100 characters.",
  })
  readonly messageId?: string | null;

  @Field(() => String, { nullable: true, description: "The shop's id of the person." })
  readonly userId?: string | null;

  @Field(() => String, { nullable: true, description: "The browser's or device's id." })
  readonly anonymousId?: string | null;

  @Field(() => String, { nullable: true, description: 'For ALIAS: the id that was used before.' })
  readonly previousId?: string | null;

  @Field(() => String, { nullable: true, description: 'For GROUP: the id of the group.' })
  readonly groupId?: string | null;

  @Field(() => String, { nullable: true, description: 'For TRACK: the name, "Product Viewed".' })
  readonly event?: string | null;

  @Field(() => String, { nullable: true, description: "For PAGE and SCREEN: the page's name." })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'For PAGE and SCREEN: the kind of page.' })
  readonly category?: string | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'What the event tells.' })
  readonly properties?: JsonObject | null;

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'For IDENTIFY and GROUP.' })
  readonly traits?: JsonObject | null;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Where it happened: page, locale.',
  })
  readonly context?: JsonObject | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it happened (ISO 8601); unset: now. A bad one refuses this event alone.',
  })
  readonly timestamp?: string | null;
}
