import { join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesIn } from './files.ts';
import { readCsvRows } from '../../rows.ts';
import { track, type TrackCall } from './track-call.ts';

interface Product {
  readonly title: string | undefined;
  readonly category: string | undefined;
}

/** `id^name^amazon's ids^asin^picture^categories^tags`; a name may hold quotes. */
async function readProducts(path: string): Promise<ReadonlyMap<string, Product>> {
  const products = new Map<string, Product>();
  const columns = ['id', 'title', 'ids', 'asin', 'picture', 'category', 'tags'];
  for await (const row of readCsvRows(path, { columns, delimiter: '^', quote: null })) {
    if (row['id']) products.set(row['id'], { title: row['title'], category: row['category'] });
  }
  return products;
}

async function* readCalls(folder: string): AsyncGenerator<TrackCall> {
  const products = await readProducts(join(folder, 'products.csv'));
  const columns = ['person', 'product', 'rating', 'seconds'];
  for await (const row of readCsvRows(join(folder, 'ratings.csv'), { columns })) {
    const product = products.get(row['product'] ?? '');
    yield track(row['person'] ?? '', 'Product Reviewed', Number(row['seconds']) * 1000, {
      product_id: row['product'],
      rating: Number(row['rating']),
      name: product?.title,
      category: product?.category,
    });
  }
}

/** `users/amazon_cn/products.csv` and `ratings.csv`, both without a header */
export async function findAmazonCn(users: string): Promise<readonly DataSet[]> {
  const folder = join(users, 'amazon_cn');
  const files = await filesIn(folder, /^(products|ratings)\.csv$/);
  if (files.length < 2) return [];
  return [{ name: 'amazon-cn', categoryTable: 'amazon-cn', calls: () => readCalls(folder) }];
}
