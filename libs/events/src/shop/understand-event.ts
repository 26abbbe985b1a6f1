import type { JsonObject } from '../json.ts';
import type { CallType } from '../wire/batch.ts';
import { ruleFor, type EventRule } from './event-rules.ts';
import { readCurrency, readId, readNumber } from './property-readers.ts';
import { pageTitle } from './shop-items.ts';
import type { ShopItem, ShopMeaning } from './shop-meaning.ts';

/** The parts of a call that say what happened. */
export interface Call {
  readonly type: CallType;
  /** Of track calls */
  readonly event?: string | null | undefined;
  /** Of page and screen calls */
  readonly name?: string | null | undefined;
  readonly category?: string | null | undefined;
}

const pageView: EventRule = { action: 'PAGE_VIEW', items: pageTitle };
const other: EventRule = { action: 'OTHER', items: () => [] };

/** What a call means to a shop: table-driven (`event-rules.ts`). A call that nobody knows is OTHER. */
export function understandEvent(call: Call, properties: JsonObject): ShopMeaning {
  const rule = ruleOf(call);
  const items = rule.items(withPageNames(call, properties));
  return {
    action: rule.action,
    items,
    revenue: revenueOf(rule, properties, items),
    currency: readCurrency(properties),
    orderId: readId(properties, 'order_id', 'orderId'),
    rating: rule.action === 'REVIEW' ? ratingOf(properties) : null,
  };
}

function ruleOf(call: Call): EventRule {
  if (call.type === 'page' || call.type === 'screen') return pageView;
  return (call.type === 'track' && ruleFor(call.event ?? '')) || other;
}

/** A page's name and category stand beside its properties, which win. */
function withPageNames({ type, name, category }: Call, properties: JsonObject): JsonObject {
  if (type !== 'page' && type !== 'screen') return properties;
  return { ...(name && { name }), ...(category && { category }), ...properties };
}

function revenueOf(
  rule: EventRule,
  properties: JsonObject,
  items: readonly ShopItem[],
): number | null {
  if (rule.money === undefined) return null;
  const amount = readNumber(properties, 'revenue', 'total', 'value') ?? sumOf(items);
  return amount !== null && rule.money === 'back' ? -Math.abs(amount) : amount;
}

/** What the items cost together; null where a price is missing. */
function sumOf(items: readonly ShopItem[]): number | null {
  if (items.length === 0 || items.some(({ price }) => price === null)) return null;
  return items.reduce((sum, { price, quantity }) => sum + (price ?? 0) * quantity, 0);
}

function ratingOf(properties: JsonObject): number | null {
  const rating = readNumber(properties, 'rating');
  return rating !== null && rating >= 1 && rating <= 5 ? rating : null;
}
