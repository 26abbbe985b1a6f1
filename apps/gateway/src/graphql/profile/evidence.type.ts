import { type EvidenceRow, otherContribution } from '@facet/profiles';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Personal } from '../direct-fields.ts';
import { Event } from '../event/event.type.ts';

@ObjectType({
  description: 'An event behind a figure, and its share of it.',
  simpleResolvers: true,
})
export class Evidence {
  @Field(() => Event, { description: 'The event.' })
  readonly event!: Event;

  @Field(() => Int, { description: "The place of the event's item that says most, from 0." })
  readonly position!: number;

  @Personal()
  @Field(() => String, {
    nullable: true,
    description: 'What was searched, viewed, bought or written, masked. Scope: profiles:pii.',
  })
  readonly text!: string | null;

  @Field(() => Float, { description: 'How much of the figure this event is.' })
  readonly contribution!: number;
}

/** A figure with the events behind it, as the read model gives it. */
export interface Evidenced {
  readonly score: number;
  readonly evidence: readonly EvidenceRow[];
  readonly otherContribution: number;
}

/** The first `count` events; what the rest contributes goes to `otherContribution`, so that all add up. */
export function withEvidence<Figure extends Evidenced>(figure: Figure, count: number): Figure {
  const evidence = figure.evidence.slice(0, count);
  return { ...figure, evidence, otherContribution: otherContribution(figure.score, evidence) };
}
