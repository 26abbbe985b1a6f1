import {
  emptyState,
  foldEvents,
  toFoldEvent,
  type FoldSettings,
  type ProfileState,
  type StoredEvent,
} from '@facet/profiles/fold';
import type { CategoryMeanings } from './categories/category-meanings.ts';
import type { Person } from './people/person.ts';
import type { ShopEvent } from './people/read-events.ts';
import type { Shop } from './shop.ts';

type Meaning = CategoryMeanings['mapped'];

/** What the database would give a build of an event. A text's id is the text. */
function toStored({ items, ...event }: ShopEvent, at: number, meaning: Meaning): StoredEvent {
  const { action, occurredAtMs, revenue, currency, rating } = event;
  return {
    ...{ id: String(at + 1), version: at + 1, action, occurredAtMs, revenue, currency, rating },
    items: items.map(({ kind, text, category, brand, price, quantity }, position) => ({
      ...{ position, kind, textId: text, language: null, brand, price, quantity },
      ...meaning(category),
    })),
  };
}

/** Each person's sums, by the very functions that builds run. */
export function foldPeople(
  { people, encodings, meanings, categoriesOf }: Shop,
  settings: FoldSettings,
  meaning: Meaning = meanings.mapped,
): ReadonlyMap<Person, ProfileState> {
  return new Map(
    people.map((person) => {
      const events = person.history.map((event, at) =>
        toFoldEvent(toStored(event, at, meaning), encodings, settings),
      );
      return [person, foldEvents(emptyState, events, settings, categoriesOf)];
    }),
  );
}
