import { Field, Float, ObjectType } from 'type-graphql';
import { MappingOrigin } from '../event/enums.ts';
import { connectionTypes } from '../relay/connection.ts';
import { Category } from '../taxonomy/category.type.ts';

@ObjectType({
  description: 'What a category that events name means.',
  simpleResolvers: true,
})
export class CategoryMapping {
  @Field(() => String, { description: 'As events say it, trimmed and lower-cased.' })
  readonly source!: string;

  @Field(() => Category, { nullable: true, description: 'What it means; null: nothing known.' })
  readonly category!: Category | null;

  @Field(() => MappingOrigin, { description: 'Who says so.' })
  readonly origin!: MappingOrigin;

  @Field(() => Float, { nullable: true, description: "Of a model's guess, 0 to 1." })
  readonly confidence!: number | null;

  @Field(() => Date, { description: 'Since when.' })
  readonly updatedAt!: Date;
}

export const { Connection: CategoryMappingConnection } = connectionTypes(
  'CategoryMapping',
  () => CategoryMapping,
);
