import { join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesIn } from './files.ts';
import { readJsonLines } from '../../rows.ts';
import { track, type TrackCall } from './track-call.ts';

interface Review {
  readonly reviewerID: string;
  readonly asin: string;
  readonly overall: number;
  readonly unixReviewTime: number;
  readonly summary?: string;
  readonly reviewText?: string;
}

interface Product {
  readonly asin: string;
  readonly title?: string;
  readonly category?: readonly string[];
}

/** The top category: deeper ones are the shop's own, and many. */
async function readProducts(path: string): Promise<ReadonlyMap<string, Product>> {
  const products = new Map<string, Product>();
  for await (const { asin, title, category } of readJsonLines<Product>(path)) {
    products.set(asin, { asin, ...(title && { title }), ...(category && { category }) });
  }
  return products;
}

async function* readCalls(reviews: string, meta: string): AsyncGenerator<TrackCall> {
  const products = await readProducts(meta);
  for await (const review of readJsonLines<Review>(reviews)) {
    const product = products.get(review.asin);
    yield track(review.reviewerID, 'Product Reviewed', review.unixReviewTime * 1000, {
      product_id: review.asin,
      review_title: review.summary,
      review_body: review.reviewText,
      rating: review.overall,
      name: product?.title,
      category: product?.category?.[0],
    });
  }
}

/** `users/amazon2018/NAME_5.json.gz` with `meta_NAME.json.gz` */
export async function findAmazon2018(users: string): Promise<readonly DataSet[]> {
  const folder = join(users, 'amazon2018');
  const paths = await filesIn(folder, /_5\.json(\.gz)?$/);
  const metas = await filesIn(folder, /^meta_/);
  return paths.flatMap((path) => {
    const name = path.slice(folder.length + 1).replace(/_5\.json(\.gz)?$/, '');
    const meta = metas.find((one) => one.startsWith(join(folder, `meta_${name}.`)));
    if (!meta) return [];
    const dashed = name.toLowerCase().replaceAll('_', '-');
    return [
      {
        name: `amazon2018-${dashed}`,
        categoryTable: 'amazon-2023',
        calls: () => readCalls(path, meta),
      },
    ];
  });
}
