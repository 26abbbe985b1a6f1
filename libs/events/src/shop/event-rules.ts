import type { EventAction } from '@facet/database';
import {
  listCategory,
  product,
  products,
  review,
  searchQuery,
  type ItemReader,
} from './shop-items.ts';

/** What an e-commerce event means. */
export interface EventRule {
  readonly action: EventAction;
  readonly items: ItemReader;
  /** Whether its amount is money that came in or went back; without it the event has no revenue. */
  readonly money?: 'in' | 'back';
}

/** Segment's e-commerce events by name: lower case, words apart. */
export const eventRules: Readonly<Record<string, EventRule>> = {
  'products searched': { action: 'SEARCH', items: searchQuery },
  'product list viewed': { action: 'PAGE_VIEW', items: listCategory },
  'product list filtered': { action: 'PAGE_VIEW', items: listCategory },
  'product viewed': { action: 'PRODUCT_VIEW', items: product },
  'product clicked': { action: 'PRODUCT_VIEW', items: product },
  'product added': { action: 'CART_ADD', items: product },
  'product removed': { action: 'CART_REMOVE', items: product },
  'product added to wishlist': { action: 'WISHLIST', items: product },
  'wishlist product added to cart': { action: 'CART_ADD', items: product },
  'order completed': { action: 'PURCHASE', items: products, money: 'in' },
  'order refunded': { action: 'REFUND', items: products, money: 'back' },
  'order cancelled': { action: 'REFUND', items: products, money: 'back' },
  'order canceled': { action: 'REFUND', items: products, money: 'back' },
  'product reviewed': { action: 'REVIEW', items: review },
  'feedback submitted': { action: 'REVIEW', items: review },
};

/** The rule for a track call's event: "Product Viewed", "product_viewed" and "ProductViewed" are one. */
export function ruleFor(eventName: string): EventRule | undefined {
  const words = eventName.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[\s_-]+/g, ' ');
  const name = words.trim().toLowerCase();
  return Object.hasOwn(eventRules, name) ? eventRules[name] : undefined;
}
