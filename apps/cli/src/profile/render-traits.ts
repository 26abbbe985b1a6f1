import type { TraitsView } from './query.ts';

const labelWidth = 12;
const brandsShown = 5;

/** A line for each trait that says something. */
export function renderTraits(traits: TraitsView): string[] {
  const rows: readonly (readonly [string, string | null])[] = [
    ['stage', traits.lifecycleStage?.toLowerCase().replace('_', ' ') ?? null],
    ['seen', seen(traits)],
    ['activity', `${traits.eventCount} events on ${traits.activeDays} days`],
    ['orders', orders(traits)],
    ['prices', prices(traits)],
    ['brands', brands(traits)],
    ['language', traits.language],
  ];
  return rows
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => `  ${label.padEnd(labelWidth)}${value}`);
}

function brands({ topBrands }: TraitsView): string {
  const first = topBrands.slice(0, brandsShown);
  return first.map(({ brand, score }) => `${brand} ${Math.round(score * 100)}%`).join(', ');
}

function seen({ firstSeenAt, lastSeenAt }: TraitsView): string | null {
  if (firstSeenAt === null || lastSeenAt === null) return null;
  return `${firstSeenAt.slice(0, 10)} to ${lastSeenAt.slice(0, 10)}`;
}

function orders({ orderCount, currency, monetaryValue, averageOrderValue }: TraitsView): string {
  if (monetaryValue === null || averageOrderValue === null) return String(orderCount);
  const total = withUnit(monetaryValue, currency);
  return `${orderCount} for ${total}, ${money(averageOrderValue)} on average`;
}

function prices({ priceBand }: TraitsView): string | null {
  if (priceBand === null) return null;
  const { low, typical, high, currency } = priceBand;
  return `${money(low)} to ${withUnit(high, currency)}, typically ${money(typical)}`;
}

function withUnit(amount: number, currency: string | null): string {
  return currency === null ? money(amount) : `${money(amount)} ${currency}`;
}

function money(amount: number): string {
  return amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
