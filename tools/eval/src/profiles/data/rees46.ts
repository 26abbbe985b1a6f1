import { join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesIn, stemOf } from './files.ts';
import { readCsvRows } from '../../rows.ts';
import { track, type TrackCall } from './track-call.ts';

const eventNames: Readonly<Record<string, TrackCall['event']>> = {
  view: 'Product Viewed',
  cart: 'Product Added',
  remove_from_cart: 'Product Removed',
  purchase: 'Order Completed',
};

/** "2019-10-01 00:00:00 UTC" */
const toIso = (time: string): string => time.replace(' UTC', 'Z').replace(' ', 'T');

async function* readCalls(path: string): AsyncGenerator<TrackCall> {
  for await (const row of readCsvRows(path)) {
    const event = eventNames[row['event_type'] ?? ''];
    if (!event) continue;
    yield track(row['user_id'] ?? '', event, toIso(row['event_time'] ?? ''), {
      product_id: row['product_id'],
      category: row['category_code'],
      brand: row['brand'],
      price: row['price'],
      currency: 'USD',
    });
  }
}

/** `users/rees46/*.csv[.gz]`: `event_time,event_type,product_id,category_id,category_code,brand,price,user_id,…` */
export async function findRees46(users: string): Promise<readonly DataSet[]> {
  const paths = await filesIn(join(users, 'rees46'), /\.csv(\.gz)?$/);
  return paths.map((path) => ({
    name: paths.length === 1 ? 'rees46' : `rees46-${stemOf(path)}`,
    categoryTable: null,
    calls: () => readCalls(path),
  }));
}
