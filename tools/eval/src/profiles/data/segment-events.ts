import { join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesIn, stemOf } from './files.ts';
import { readJsonLines } from '../../rows.ts';
import type { TrackCall } from './track-call.ts';

async function* readCalls(path: string): AsyncGenerator<TrackCall> {
  for await (const call of readJsonLines<Partial<TrackCall>>(path)) {
    if (call.type === 'track' && typeof call.userId === 'string') yield call as TrackCall;
  }
}

/** `users/events/*.jsonl`: Segment events of any shop, as `facet import` takes them */
export async function findSegmentEvents(users: string): Promise<readonly DataSet[]> {
  const paths = await filesIn(join(users, 'events'), /\.jsonl(\.gz)?$/);
  return paths.map((path) => ({
    name: stemOf(path),
    categoryTable: null,
    calls: () => readCalls(path),
  }));
}
