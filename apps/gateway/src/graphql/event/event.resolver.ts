import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Direct } from '../direct-fields.ts';
import { toGlobalId } from '../relay/global-id.ts';
import { categoryNode } from '../taxonomy/category-node.ts';
import { Category } from '../taxonomy/category.type.ts';
import { Event, EventItem } from './event.type.ts';

// What rows of the read model do not hold as GraphQL wants it is computed when it is asked for: a page has dozens of events.

@Resolver(() => Event)
export class EventResolver {
  @Direct()
  @FieldResolver(() => ID, {
    description: 'Opaque, the same for ever, and unique over all types.',
  })
  id(@Root() event: Event): string {
    return toGlobalId('Event', event.id);
  }
}

@Resolver(() => EventItem)
export class EventItemResolver {
  @Direct()
  @FieldResolver(() => Category, {
    nullable: true,
    description: 'What that means: a category of the taxonomy or of your own.',
  })
  category(@Root() { categoryKey }: EventItem): Category | null {
    return categoryKey === null ? null : categoryNode(categoryKey);
  }
}
