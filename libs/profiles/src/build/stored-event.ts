import type { EventAction, MappingOrigin, TextKind } from '@facet/database';
import type { Encoding } from '@facet/encoder';
import type { FoldSettings } from '../fold/settings.ts';
import type { FoldEvent, FoldItem } from '../fold/signal.ts';

/** An event as the build's statements return it. */
export interface StoredEvent {
  readonly id: string;
  readonly version: number;
  readonly action: EventAction;
  readonly occurredAtMs: number;
  readonly revenue: number | null;
  readonly currency: string | null;
  readonly rating: number | null;
  readonly items: readonly StoredItem[];
}

interface StoredItem {
  readonly position: number;
  readonly kind: TextKind;
  readonly textId: string | null;
  readonly language: string | null;
  readonly brand: string | null;
  readonly price: number | null;
  readonly quantity: number;
  readonly categoryKey: string | null;
  readonly origin: MappingOrigin | null;
  readonly confidence: number | null;
}

/** What the item's own category means; null where nobody knows, or where the model only guesses. */
function trustedCategory(item: StoredItem, settings: FoldSettings): string | null {
  if (item.origin === 'TAXONOMY' || item.origin === 'ADMIN') return item.categoryKey;
  const isLikely = (item.confidence ?? 0) >= settings.minSuggestionConfidence;
  return item.origin === 'SUGGESTED' && isLikely ? item.categoryKey : null;
}

function toFoldItem(
  item: StoredItem,
  encodings: ReadonlyMap<string, Encoding>,
  settings: FoldSettings,
): FoldItem {
  const { position, kind, language, brand, price, quantity } = item;
  return {
    ...{ position, kind, language, brand, price, quantity },
    categoryKey: trustedCategory(item, settings),
    encoding: item.textId === null ? null : (encodings.get(item.textId) ?? null),
  };
}

export function toFoldEvent(
  event: StoredEvent,
  encodings: ReadonlyMap<string, Encoding>,
  settings: FoldSettings,
): FoldEvent {
  return { ...event, items: event.items.map((item) => toFoldItem(item, encodings, settings)) };
}

export function textIdsOf(events: readonly StoredEvent[]): string[] {
  const ids = events.flatMap(({ items }) => items.map(({ textId }) => textId));
  return ids.filter((id) => id !== null);
}
