import { dayMs } from './calendar.ts';
import type { Person } from './person.ts';
import type { Product } from './product.ts';
import type { Random } from './random.ts';
import { writeReview } from './review-text.ts';
import type { Deed } from './segment-event.ts';

const reviewChance = 0.4;
const refundChance = 0.04;

/** The order, and what comes days later: reviews of its products, seldom a refund. */
export function checkOut(
  person: Person,
  products: readonly Product[],
  atMs: number,
  random: Random,
): Deed[] {
  const orderId = `${person.userId}-${Math.floor(atMs / 1000).toString(36)}`;
  const order = describeOrder(orderId, products, random);
  const completed: Deed = { type: 'track', event: 'Order Completed', properties: order, atMs };
  const refund: Deed = {
    type: 'track',
    event: 'Order Refunded',
    properties: { order_id: orderId, total: order.total, currency: order.currency },
    atMs: atMs + random.integer(3, 12) * dayMs,
  };
  const reviews = products.filter(() => random.chance(reviewChance));
  return [
    completed,
    ...reviews.map((product) => review(person, product, orderId, atMs, random)),
    ...(random.chance(refundChance) ? [refund] : []),
  ];
}

function describeOrder(orderId: string, products: readonly Product[], random: Random) {
  const items = products.map(({ properties }) => ({
    ...properties,
    quantity: random.chance(0.15) ? 2 : 1,
  }));
  const total = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const rounded = Math.round(total * 100) / 100;
  const currency = items[0]?.currency;
  return { order_id: orderId, total: rounded, revenue: rounded, currency, products: items };
}

function review(
  person: Person,
  { shelf, properties }: Product,
  orderId: string,
  orderedMs: number,
  random: Random,
): Deed {
  const { rating, body } = writeReview(shelf, person, random);
  const { product_id, name, brand, category } = properties;
  return {
    type: 'track',
    event: 'Product Reviewed',
    properties: {
      product_id,
      review_id: `${orderId}-${product_id}`,
      review_body: body,
      rating,
      name,
      brand,
      ...(category === undefined ? {} : { category }),
    },
    atMs: orderedMs + Math.round(random.between(3, 14) * dayMs),
  };
}
