import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({
  description: 'Anything that `node` can find again by its id.',
  resolveType: (value: { readonly nodeType: string }) => value.nodeType,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, the same for ever, and unique over all types.' })
  readonly id!: string;
}
