import { ArgsType, Field, Int } from 'type-graphql';
import { defaultPageSize } from './page-size.ts';

/** Of a list that is read forwards only. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultPageSize,
    description: 'How many: 1 to 100.',
  })
  readonly first!: number | null;

  @Field(() => String, { nullable: true, description: 'The cursor to go on behind.' })
  readonly after?: string | null;
}
