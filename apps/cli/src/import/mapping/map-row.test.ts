import { mapRow } from './map-row.ts';
import { mappingSchema } from './schema.ts';

const map = (mapping: unknown, row: Readonly<Record<string, unknown>>) =>
  mapRow(mappingSchema.parse(mapping), row).map((compose) => compose());

const userId = { field: 'user' };
const track = { type: 'track', event: { value: 'Product Viewed' } };

test('constants, templates, tables, numbers and nested fields', () => {
  const events = [
    {
      ...track,
      event: { field: 'kind', table: { v: 'Product Viewed' } },
      properties: {
        name: { template: '{brand} {product.title}' },
        price: { field: 'price', as: 'number' },
        currency: { value: 'EUR' },
        brand: { field: 'brand' },
        nothing: { template: '{no} {body}' },
      },
    },
  ];
  const row = { user: 7, kind: 'v', price: '3.50', brand: '', product: { title: 'Mug' } };
  expect(map({ userId, events }, row)).toEqual([
    {
      type: 'track',
      event: 'Product Viewed',
      userId: '7',
      properties: { name: 'Mug', price: 3.5, currency: 'EUR' },
    },
  ]);
});

test('one row gives several events, and each element of a list one', () => {
  const events = [
    { type: 'identify', traits: { city: { field: 'city' } } },
    { ...track, each: ['bought', 'last'], properties: { product_id: { field: 'item.id' } } },
    { ...track, when: { field: 'city', in: ['Rome'] } },
  ];
  const row = { user: 'u', city: 'Bonn', bought: [{ id: 1 }, { id: 2 }], last: { id: 3 } };
  const mapped = map({ userId, events }, row);
  expect(mapped.map(({ properties, traits }) => properties ?? traits)).toEqual([
    { city: 'Bonn' },
    { product_id: 1 },
    { product_id: 2 },
    { product_id: 3 },
  ]);
});

test.each([
  ['iso', '2026-03-01T10:00:00+08:00', '2026-03-01T02:00:00.000Z'],
  ['epoch_s', 1583028000, '2020-03-01T02:00:00.000Z'],
  ['epoch_ms', '1583028000123', '2020-03-01T02:00:00.123Z'],
  ['YYYY-MM-DD HH:mm:ss UTC', '2019-10-01 00:00:01 UTC', '2019-10-01T00:00:01.000Z'],
  ['YYYY-MM-DD HH:mm:ss', '2019-10-01 00:00:01', '2019-10-01T00:00:01.000Z'],
  ['YYYY-MM-DD', '2019-10-01', '2019-10-01T00:00:00.000Z'],
])('a time as %s', (format, raw, expected) => {
  const mapping = { userId, events: [{ ...track, timestamp: { field: 'at', format } }] };
  expect(map(mapping, { user: 'u', at: raw })[0]).toMatchObject({ timestamp: expected });
});

test.each([
  [{ timestamp: { field: 'at', format: 'YYYY-MM-DD' } }, { at: 'soon' }, 'at is no time'],
  [{ timestamp: { field: 'at', format: 'iso' } }, {}, 'at is missing'],
  [{ properties: { p: { field: 'price', as: 'number' } } }, { price: 'free' }, 'not a number'],
  [{ event: { field: 'kind', table: {} } }, { kind: 'toString' }, 'not in its table'],
])('%j refuses %j: %s', (part, row, reason) => {
  expect(() => map({ userId, events: [{ ...track, ...part }] }, row)).toThrow(reason);
});

test('a map with a typing error is refused, with the place', () => {
  const wrong = { events: [{ ...track, properties: { price: { feild: 'price' } } }] };
  const { error } = mappingSchema.safeParse(wrong);
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain('events.0.properties.price');
  expect(JSON.stringify(error?.issues)).toContain('feild');
});
