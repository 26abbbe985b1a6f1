import type { CategoryReader } from './categories.ts';
import type { FoldSettings } from './settings.ts';
import type { CategoryShare, EventSignals, FoldEvent, FoldItem, Signal } from './signal.ts';

/** Turns stars into the range of sentiment: 1 → −1, 3 → 0, 5 → 1. */
const fromStars = (rating: number): number => Math.max(-1, Math.min(1, (rating - 3) / 2));

/** P(positive) − P(negative) of what a review says; its stars where there is no such text or head. */
function sentimentOf(event: FoldEvent, item: FoldItem): number | null {
  if (event.action !== 'REVIEW') return null;
  const [negative, , positive] = item.kind === 'REVIEW' ? (item.encoding?.sentiment ?? []) : [];
  if (negative !== undefined && positive !== undefined) {
    const score = positive - negative;
    if (Number.isFinite(score)) return Math.max(-1, Math.min(1, score));
  }
  return event.rating !== null && Number.isFinite(event.rating) ? fromStars(event.rating) : null;
}

function usableEmbedding(item: FoldItem): Float32Array | null {
  const embedding = item.encoding?.embedding ?? null;
  return embedding?.every(Number.isFinite) ? embedding : null;
}

/** A review that comes with its product's title speaks once, by its own words. */
function speaksOfSentiment(event: FoldEvent, item: FoldItem): boolean {
  return item.kind === 'REVIEW' || !event.items.some((other) => other.kind === 'REVIEW');
}

/**
 * A review is about the product that comes with it: where nobody knows that product's category by name, its title
 * says more of it than the praise does.
 */
function categoriesIn(
  event: FoldEvent,
  item: FoldItem,
  categoriesOf: CategoryReader,
): readonly CategoryShare[] {
  if (item.kind !== 'REVIEW' || item.categoryKey !== null) return categoriesOf(item);
  const product = event.items.find((other) => other.kind === 'PRODUCT_TITLE');
  const ofProduct = product ? categoriesOf(product) : [];
  return ofProduct.length > 0 ? ofProduct : categoriesOf(item);
}

function toSignal(
  event: FoldEvent,
  item: FoldItem,
  weight: number,
  categoriesOf: CategoryReader,
): Signal {
  return {
    position: item.position,
    weight,
    categories: categoriesIn(event, item, categoriesOf),
    sentiment: speaksOfSentiment(event, item) ? sentimentOf(event, item) : null,
    embedding: usableEmbedding(item),
    brand: item.brand,
  };
}

/** What each item of the event weighs, undecayed */
export function itemWeight(
  { action, items }: FoldEvent,
  { actionWeights }: Pick<FoldSettings, 'actionWeights'>,
): number {
  const { weight, per } = actionWeights[action];
  return per === 'item' ? weight : weight / Math.max(1, items.length);
}

/** The signals of each event; an event whose action has no weight, or without items, has none. */
export function readSignals(
  events: readonly FoldEvent[],
  settings: FoldSettings,
  categoriesOf: CategoryReader,
): EventSignals[] {
  return events.map((event) => {
    const weight = itemWeight(event, settings);
    const items = weight > 0 ? event.items : [];
    const signals = items.map((item) => toSignal(event, item, weight, categoriesOf));
    return { eventId: event.id, occurredAtMs: event.occurredAtMs, signals };
  });
}
