import { Field, ObjectType } from 'type-graphql';
import { connectionTypes } from '../relay/connection.ts';
import { Category } from '../taxonomy/category.type.ts';

@ObjectType({
  description: 'A title of a product, with the category that events gave it.',
  simpleResolvers: true,
})
export class CatalogueTitle {
  @Field(() => String, { description: 'As it is encoded: normalised and masked.' })
  readonly title!: string;

  @Field(() => Category, { description: 'What the category means that the shop named.' })
  readonly category!: Category;
}

export const { Connection: CatalogueTitleConnection } = connectionTypes(
  'CatalogueTitle',
  () => CatalogueTitle,
);
