import type { DataSet } from './data-set.ts';
import { filesIn, stemOf } from './files.ts';
import { readJsonLines } from '../../rows.ts';
import { track, type TrackCall } from './track-call.ts';

interface Review {
  readonly parent_asin: string;
  readonly rating: number;
  readonly timestamp_ms: number;
  readonly review_title: string | null;
  readonly review_full: string | null;
  readonly product: { readonly title: string | null; readonly main_category: string | null };
}

interface History {
  readonly user_id: string;
  readonly history: readonly Review[];
  readonly heldout?: Review | readonly Review[] | null;
}

function toCall(userId: string, review: Review): TrackCall {
  return track(userId, 'Product Reviewed', review.timestamp_ms, {
    product_id: review.parent_asin,
    review_title: review.review_title,
    review_body: review.review_full,
    rating: review.rating,
    name: review.product.title,
    category: review.product.main_category,
  });
}

async function* readCalls(path: string): AsyncGenerator<TrackCall> {
  for await (const { user_id, history, heldout } of readJsonLines<History>(path)) {
    for (const review of [...history, ...[heldout ?? []].flat()]) yield toCall(user_id, review);
  }
}

/** `users/amazon2023*.jsonl`: a line holds a person's reviews in one department. */
export async function findAmazon2023(users: string): Promise<readonly DataSet[]> {
  const paths = await filesIn(users, /^amazon2023.*\.jsonl(\.gz)?$/);
  return paths.map((path) => ({
    name: stemOf(path).replaceAll('_', '-').replace('-histories', ''),
    categoryTable: 'amazon-2023',
    calls: () => readCalls(path),
  }));
}
