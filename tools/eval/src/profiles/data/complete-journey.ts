import { join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesIn } from './files.ts';
import { readCsvRows, type CsvRow } from '../../rows.ts';
import { track, type TrackCall } from './track-call.ts';

async function readProducts(path: string): Promise<ReadonlyMap<string, CsvRow>> {
  const products = new Map<string, CsvRow>();
  for await (const row of readCsvRows(path)) products.set(row['product_id'] ?? '', row);
  return products;
}

/** One purchase a row: whoever buys a basket has several at one moment. */
async function* readCalls(transactions: string, productsPath: string): AsyncGenerator<TrackCall> {
  const products = await readProducts(productsPath);
  for await (const row of readCsvRows(transactions)) {
    const product = products.get(row['product_id'] ?? '');
    yield track(row['household_id'] ?? '', 'Order Completed', row['transaction_timestamp'] ?? '', {
      order_id: row['basket_id'],
      products: [
        {
          product_id: row['product_id'],
          name: product?.['product_type'],
          category: product?.['product_category'],
          brand: product?.['brand'],
        },
      ],
    });
  }
}

/** `users/completejourney/transactions*.csv[.gz]` with `products.csv[.gz]` */
export async function findCompleteJourney(users: string): Promise<readonly DataSet[]> {
  const folder = join(users, 'completejourney');
  const [products] = await filesIn(folder, /^products\.csv(\.gz)?$/);
  const [transactions] = await filesIn(folder, /^transactions.*\.csv(\.gz)?$/);
  if (!products || !transactions) return [];
  return [
    {
      name: 'complete-journey',
      categoryTable: 'complete-journey',
      calls: () => readCalls(transactions, products),
    },
  ];
}
