import { ArgsType, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../relay/node.type.ts';

export const Language = { EN: 'en', ZH: 'zh' } as const;
export type Language = (typeof Language)[keyof typeof Language];

registerEnumType(Language, {
  name: 'Language',
  description: 'A language that category names exist in.',
  valuesConfig: { EN: { description: 'English.' }, ZH: { description: 'Chinese (simplified).' } },
});

@ArgsType()
export class NameArguments {
  @Field(() => Language, {
    nullable: true,
    defaultValue: Language.EN,
    description: 'Of the name.',
  })
  readonly language!: Language | null;
}

@ObjectType({
  description:
    'A category of interests: of the taxonomy, or of your own, where the model was trained on those.',
  implements: Node,
  simpleResolvers: true,
})
export class Category extends Node {
  readonly nodeType!: 'Category';

  @Field(() => String, {
    description:
      'Its key in the taxonomy (`aa`, `hg-9-12`), the same over its versions; its name, for one of your own.',
  })
  readonly key!: string;
}
