import type { FoldEvent } from '../signal.ts';
import type { SpendingState } from './trait-state.ts';

/** What an event says of money; the prices of its items where it names no revenue of its own. */
function revenueOf({ revenue, items }: FoldEvent): number | null {
  if (revenue !== null && Number.isFinite(revenue)) return revenue;
  const priced = items.filter(({ price }) => price !== null && Number.isFinite(price));
  if (priced.length === 0) return null;
  return priced.reduce((sum, { price, quantity }) => sum + (price ?? 0) * quantity, 0);
}

function add(spending: SpendingState, event: FoldEvent): SpendingState {
  const revenue = revenueOf(event);
  const amount = revenue !== null && Number.isFinite(revenue) ? revenue : 0;
  if (event.action === 'REFUND') return { ...spending, net: spending.net - Math.abs(amount) };
  return {
    ...spending,
    orderCount: spending.orderCount + 1,
    paidCount: spending.paidCount + (revenue === null ? 0 : 1),
    gross: spending.gross + amount,
    net: spending.net + amount,
  };
}

export function foldSpending(
  state: readonly SpendingState[],
  batch: readonly FoldEvent[],
): readonly SpendingState[] {
  const byCurrency = new Map(state.map((spending) => [spending.currency, spending]));
  for (const event of batch) {
    if (event.action !== 'PURCHASE' && event.action !== 'REFUND') continue;
    const currency = event.currency ?? '';
    const none = { currency, orderCount: 0, paidCount: 0, gross: 0, net: 0 };
    byCurrency.set(currency, add(byCurrency.get(currency) ?? none, event));
  }
  return [...byCurrency.values()];
}

/** Most orders first: the first one's currency is the person's. */
export function sortSpending(state: readonly SpendingState[]): SpendingState[] {
  return [...state].sort(
    (a, b) => b.orderCount - a.orderCount || (a.currency < b.currency ? -1 : 1),
  );
}
