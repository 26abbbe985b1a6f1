import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Personal } from '../direct-fields.ts';
import { connectionTypes } from '../relay/connection.ts';
import { Node } from '../relay/node.type.ts';
import { EventAction, EventType, MappingOrigin, TextKind } from './enums.ts';

@ObjectType({
  description:
    'One product, query or review inside an event. An order of three products has three.',
  simpleResolvers: true,
})
export class EventItem {
  @Field(() => Int, { description: 'Its place in the event, from 0.' })
  readonly position!: number;

  @Field(() => TextKind, { description: 'What kind of text it carries.' })
  readonly kind!: TextKind;

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'Its text, normalised and masked. Scope: profiles:pii.',
  })
  readonly text!: string | null;

  @Field(() => String, { nullable: true, description: "The shop's own id of the product." })
  readonly productId!: string | null;

  @Field(() => String, { nullable: true, description: 'The brand of the product.' })
  readonly brand!: string | null;

  @Field(() => Float, { nullable: true, description: "For one piece, in the event's currency." })
  readonly price!: number | null;

  @Field(() => Float, { description: 'How many pieces.' })
  readonly quantity!: number;

  @Field(() => String, { nullable: true, description: 'What the event calls its category.' })
  readonly categorySource!: string | null;

  readonly categoryKey!: string | null;

  @Field(() => MappingOrigin, { nullable: true, description: 'Who says what it means.' })
  readonly categoryOrigin!: MappingOrigin | null;
}

@ObjectType({
  description: 'One thing a person did, at a time. Never changed after it is stored, only erased.',
  implements: Node,
  simpleResolvers: true,
})
export class Event extends Node {
  @Field(() => EventType, { description: 'The call it came with.' })
  readonly type!: EventType;

  @Field(() => EventAction, { description: 'What it means for a profile.' })
  readonly action!: EventAction;

  @Field(() => String, { nullable: true, description: "Its name, or the page's." })
  readonly name!: string | null;

  @Field(() => Date, { description: "When it happened, by the sender's clock, corrected." })
  readonly occurredAt!: Date;

  @Field(() => Date, { description: 'When it arrived here.' })
  readonly receivedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "The shop's own id of the order." })
  readonly orderId!: string | null;

  @Field(() => Float, { nullable: true, description: 'In `currency`; negative for a refund.' })
  readonly revenue!: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217.' })
  readonly currency!: string | null;

  @Field(() => Float, { nullable: true, description: 'Stars, 1 to 5.' })
  readonly rating!: number | null;

  @Field(() => [EventItem], { description: 'The products, queries and reviews in it.' })
  readonly items!: readonly EventItem[];

  @Personal()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'As sent, personal data masked. Scope: profiles:pii.',
  })
  readonly properties!: Readonly<Record<string, unknown>> | null;

  @Personal()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'As sent, personal data masked. Scope: profiles:pii.',
  })
  readonly context!: Readonly<Record<string, unknown>> | null;
}

export const { Connection: EventConnection } = connectionTypes('Event', () => Event);
