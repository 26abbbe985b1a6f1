import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page stands in its list (Relay).', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows; pass `endCursor` as `after`.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether more comes before; pass `startCursor` as `before`.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' })
  readonly startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge.' })
  readonly endCursor!: string | null;
}
