import { loadMapping } from './mapping/load-mapping.ts';
import { mapRow, type SegmentFields } from './mapping/map-row.ts';

const shipped = (name: string) => new URL(`../../mappings/${name}.json`, import.meta.url).pathname;

async function mapWith(name: string, row: Readonly<Record<string, unknown>>) {
  const events: SegmentFields[] = mapRow(await loadMapping(shipped(name)), row).map((one) => one());
  return events;
}

const behaviour = {
  event_time: '2019-10-01 00:02:14 UTC',
  event_type: 'view',
  product_id: '1005',
  category_id: '20530135',
  category_code: 'electronics.smartphone',
  brand: 'acme',
  price: '250.50',
  user_id: '42',
  user_session: 'session-1',
};

test('REES46: a view', async () => {
  expect(await mapWith('rees46', behaviour)).toEqual([
    {
      type: 'track',
      event: 'Product Viewed',
      userId: '42',
      timestamp: '2019-10-01T00:02:14.000Z',
      properties: {
        product_id: '1005',
        category: 'electronics.smartphone',
        brand: 'acme',
        price: 250.5,
        currency: 'USD',
        session_id: 'session-1',
      },
    },
  ]);
});

test('REES46: a purchase is an order of one product', async () => {
  const [order] = await mapWith('rees46', { ...behaviour, event_type: 'purchase', brand: '' });
  expect(order).toMatchObject({
    event: 'Order Completed',
    properties: {
      revenue: 250.5,
      products: [{ product_id: '1005', category: 'electronics.smartphone', price: 250.5 }],
    },
  });
});

const review = (id: string, rating: number) => ({
  parent_asin: id,
  rating,
  timestamp_ms: 1_600_000_000_000,
  review_title: 'Nice',
  review_full: 'I use it daily.',
  product: { title: 'Mug', brand: null, price: 9.5, main_category: 'Home' },
});

test('2023 histories: a review for each, and what was held out stays out', async () => {
  const line = { user_id: 'U', history: [review('A', 5), review('B', 1)], heldout: review('C', 3) };
  const events = await mapWith('amazon-2023-histories', line);
  expect(events).toHaveLength(2);
  expect(events[1]).toEqual({
    type: 'track',
    event: 'Product Reviewed',
    userId: 'U',
    timestamp: '2020-09-13T12:26:40.000Z',
    properties: {
      product_id: 'B',
      review_id: 'U-B-1600000000000',
      review_body: 'Nice. I use it daily.',
      rating: 1,
      name: 'Mug',
      price: 9.5,
      category: 'Home',
    },
  });
});
