import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readEvents } from '../people/read-events.ts';
import { findDataSets } from './find-data-sets.ts';
import type { TrackCall } from './track-call.ts';

const review = (asin: string, timestamp_ms: number) => ({
  ...{ parent_asin: asin, rating: 4, timestamp_ms, review_title: 'Good', review_full: 'Works.' },
  product: { title: 'Garden hose', main_category: 'Pet Supplies' },
});

/** A line or two of made-up people in each layout. */
const files: Readonly<Record<string, string>> = {
  'users/amazon2023_histories.jsonl': JSON.stringify({
    user_id: 'ada',
    history: [review('B1', 1_600_000_000_000)],
    heldout: review('B2', 1_600_000_100_000),
  }),
  'users/amazon2018/Toys_5.json.gz': JSON.stringify({
    ...{ reviewerID: 'ben', asin: 'B3', overall: 5, unixReviewTime: 1_500_000_000 },
    ...{ summary: 'Fun', reviewText: 'The kids love it.' },
  }),
  'users/amazon2018/meta_Toys.json.gz': JSON.stringify({
    ...{ asin: 'B3', title: 'Kite', category: ['Toys & Games', 'Kites'] },
  }),
  'users/amazon_cn/products.csv':
    '7^无线鼠标 "静音"^1,2^B4^http://x/y.jpg^外设产品|鼠标|电脑/办公^鼠标',
  'users/amazon_cn/ratings.csv': 'li,7,5.0,1395676800',
  'users/completejourney/products.csv.gz':
    'product_id,department,brand,product_category,product_type\n9,GROCERY,National,FRZN ICE,ICE - CRUSHED\n',
  'users/completejourney/transactions_sample.csv.gz':
    'household_id,basket_id,product_id,transaction_timestamp\n1,5,9,2017-01-28T19:06:53Z\n',
  'users/rees46/2019-Oct.csv':
    'event_time,event_type,product_id,category_code,brand,price,user_id\n2019-10-01 00:00:00 UTC,cart,3,electronics.smartphone,acme,9.5,mia\n',
  'users/minionerec/Office_Products_valid.csv':
    'user_id,history_item_title,item_title\nA1,"[\'Pen\']",Paper\nA1,"[\'Pen\', ""Ben\'s \\""Ink\\""""]",Stapler\n',
  'users/events/own.jsonl': JSON.stringify({
    ...{ type: 'track', userId: 'zoe', event: 'Product Viewed', timestamp: '2026-01-01T00:00:00Z' },
    properties: { name: 'Lamp', category: 'Lighting' },
  }),
};

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'facet-eval-data-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), path.endsWith('.gz') ? gzipSync(text) : text);
  }
});

afterAll(() => rm(dir, { recursive: true }));

async function eventsOf(name: string) {
  const set = (await findDataSets(dir)).find((one) => one.name === name);
  const calls: TrackCall[] = [];
  for await (const call of set?.calls() ?? []) calls.push(call);
  const events = readEvents(calls, new Date('2026-06-01'));
  return events.map(({ action, occurredAtMs, items }) => ({
    action,
    day: new Date(occurredAtMs).toISOString().slice(0, 10),
    items: items.map(({ text, category }) => [text, category]),
  }));
}

test.each([
  ['amazon2023', 'REVIEW', '2020-09-13', ['Garden hose', 'pet supplies'], 2],
  ['amazon2018-toys', 'REVIEW', '2017-07-14', ['Kite', 'toys & games'], 1],
  ['amazon-cn', 'REVIEW', '2014-03-24', ['无线鼠标 "静音"', '外设产品|鼠标|电脑/办公'], 1],
  ['complete-journey', 'PURCHASE', '2017-01-28', ['ICE - CRUSHED', 'frzn ice'], 1],
  ['rees46', 'CART_ADD', '2019-10-01', [null, 'electronics.smartphone'], 1],
  ['minionerec-office', 'PURCHASE', '2018-01-01', ['Pen', null], 3],
  ['own', 'PRODUCT_VIEW', '2026-01-01', ['Lamp', 'lighting'], 1],
])('%s is read as the events of a shop', async (name, action, day, item, count) => {
  const events = await eventsOf(name);
  expect(events).toHaveLength(count);
  expect(events[0]).toMatchObject({ action, day });
  expect(events[0]?.items).toContainEqual(item);
});

test('a title that Python wrote with quotes in it is read whole', async () => {
  const events = await eventsOf('minionerec-office');
  expect(events.map(({ items }) => items[0]?.[0])).toEqual(['Pen', `Ben's "Ink"`, 'Stapler']);
});

test('the folder of people itself will do, and another one has none', async () => {
  const names = async (path: string) => (await findDataSets(path)).map(({ name }) => name);
  expect(await names(join(dir, 'users'))).toEqual(await names(dir));
  expect(await names(join(dir, 'users', 'rees46'))).toEqual([]);
});
