import { type ClassType, Field, ObjectType } from 'type-graphql';
import { PageInfo } from './page-info.type.ts';

interface EdgeOf<NodeValue> {
  readonly cursor: string;
  readonly node: NodeValue;
}

export interface ConnectionOf<NodeValue> {
  readonly edges: readonly EdgeOf<NodeValue>[];
  readonly pageInfo: PageInfo;
}

/** The Relay connection over a node type: `NameConnection` and `NameEdge`. */
export function connectionTypes<NodeValue extends object>(
  name: string,
  nodeClass: () => ClassType<NodeValue>,
): { readonly Connection: ClassType<ConnectionOf<NodeValue>> } {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list.`, simpleResolvers: true })
  class Edge implements EdgeOf<NodeValue> {
    @Field(() => String, { description: 'Where it stands in the list; opaque.' })
    readonly cursor!: string;

    @Field(nodeClass, { description: `The ${name} itself.` })
    readonly node!: NodeValue;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name} (Relay).`,
    simpleResolvers: true,
  })
  class Connection implements ConnectionOf<NodeValue> {
    @Field(() => [Edge], { description: 'The page, in the order of the list.' })
    readonly edges!: Edge[];

    @Field(() => PageInfo, { description: 'How to read on.' })
    readonly pageInfo!: PageInfo;
  }

  return { Connection };
}
