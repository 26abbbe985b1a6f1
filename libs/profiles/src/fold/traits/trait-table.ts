import { dayMs } from '../decay.ts';
import type { FoldSettings } from '../settings.ts';
import { countActiveDays } from './activity.ts';
import { describeBrands } from './brands.ts';
import { describeLanguage } from './language.ts';
import { lifecycleStage } from './lifecycle.ts';
import { describePrices } from './prices.ts';
import { sortSpending } from './spending.ts';
import type { TraitState } from './trait-state.ts';
import type { Traits } from './traits.ts';

export interface TraitDefinition<T> {
  readonly type: string;
  readonly unit: string | null;
  /** How it is computed, for docs/traits.md */
  readonly how: string;
  readonly compute: (state: TraitState, nowMs: number, settings: FoldSettings) => T;
}

type TraitTable = { readonly [K in keyof Traits]: TraitDefinition<Traits[K]> };

/** The spending in the person's currency */
const mainSpending = ({ spending }: TraitState) => sortSpending(spending)[0];

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Every trait: the one place that says what it is and how it is computed. */
export const traitTable: TraitTable = {
  firstSeenAt: {
    type: 'time',
    unit: null,
    how: 'Time of the earliest event.',
    compute: (state, nowMs) => new Date(state.firstSeenMs ?? nowMs),
  },
  lastSeenAt: {
    type: 'time',
    unit: null,
    how: 'Time of the latest event.',
    compute: (state, nowMs) => new Date(state.lastSeenMs ?? nowMs),
  },
  recencyDays: {
    type: 'whole number',
    unit: 'days',
    how: 'Whole days from the latest event to the build; 0 for an event in the future.',
    compute: (state, nowMs) =>
      Math.max(0, Math.floor((nowMs - (state.lastSeenMs ?? nowMs)) / dayMs)),
  },
  eventCount: {
    type: 'whole number',
    unit: 'events',
    how: 'All events, whatever they mean.',
    compute: (state) => state.eventCount,
  },
  orderCount: {
    type: 'whole number',
    unit: 'orders',
    how: 'Purchase events in all currencies. A refund does not take its order away.',
    compute: (state) => state.spending.reduce((sum, { orderCount }) => sum + orderCount, 0),
  },
  currency: {
    type: 'text',
    unit: 'ISO 4217',
    how: 'The currency of most orders; of equals, the first in the alphabet. Empty where events name none.',
    compute: (state) => mainSpending(state)?.currency || null,
  },
  monetaryValue: {
    type: 'number',
    unit: '`currency`',
    how: 'Revenue of the orders in `currency` minus refunds and cancellations. An order without a revenue counts the prices of its items. Empty without such orders.',
    compute: (state) => {
      const main = mainSpending(state);
      return main && (main.paidCount > 0 || main.net !== 0) ? cents(main.net) : null;
    },
  },
  averageOrderValue: {
    type: 'number',
    unit: '`currency`',
    how: 'Revenue of the orders in `currency` before refunds, over the number of orders that name one.',
    compute: (state) => {
      const main = mainSpending(state);
      return main && main.paidCount > 0 ? cents(main.gross / main.paidCount) : null;
    },
  },
  spending: {
    type: 'list',
    unit: 'each its currency',
    how: 'For each currency: orders, revenue before (`gross`) and after (`net`) refunds; most orders first.',
    compute: (state) =>
      sortSpending(state.spending).map(({ currency, orderCount, gross, net }) => ({
        currency: currency || null,
        orderCount,
        gross: cents(gross),
        net: cents(net),
      })),
  },
  activeDays: {
    type: 'whole number',
    unit: 'days',
    how: 'Distinct days (UTC) with any event.',
    compute: (state) => countActiveDays(state),
  },
  activeHours: {
    type: '24 whole numbers',
    unit: 'events',
    how: 'Events by hour of the day, 0 to 23 (UTC).',
    compute: (state) => state.hours,
  },
  topBrands: {
    type: 'list',
    unit: 'share, 0 to 1',
    how: 'Brands by their share of the decayed weight of all items that name one; the ten greatest.',
    compute: (state, _, settings) => describeBrands(state.brands, settings),
  },
  priceBand: {
    type: 'three numbers',
    unit: '`priceBand.currency`',
    how: 'Lower quartile, median and upper quartile of the prices of items, weighted by action, without decay, in steps of 9 %; in the currency with the most weight.',
    compute: (state) => describePrices(state.prices),
  },
  language: {
    type: 'text',
    unit: 'ISO 639-1',
    how: 'The language of most searches and reviews; of most product and page titles where nothing was written.',
    compute: (state) => describeLanguage(state),
  },
  lifecycleStage: {
    type: 'NEW, ACTIVE, LOYAL, AT_RISK or LAPSED',
    unit: null,
    how: 'The first that holds: LAPSED, not seen for more than 90 days; AT_RISK, not seen for more than 30; NEW, first seen within 14 days; LOYAL, at least 3 orders, or 12 active days within the last 90; else ACTIVE.',
    compute: (state, nowMs, settings) => lifecycleStage(state, nowMs, settings.lifecycle),
  },
};
