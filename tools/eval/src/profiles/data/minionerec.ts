import { join } from 'node:path';
import type { DataSet } from './data-set.ts';
import { filesIn, stemOf } from './files.ts';
import { readCsvRows } from '../../rows.ts';
import { track, type TrackCall } from './track-call.ts';

const firstDayMs = Date.UTC(2018, 0, 1);
const dayMs = 86_400_000;

/** A list as Python prints it: `['a', "b's"]` */
export function readPythonList(text: string): readonly string[] {
  const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;
  return [...text.matchAll(quoted)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** The files hold an order and no times: purchases are a day apart. */
async function* readCalls(path: string): AsyncGenerator<TrackCall> {
  const titles = new Map<string, readonly string[]>();
  for await (const row of readCsvRows(path)) {
    const all = [...readPythonList(row['history_item_title'] ?? ''), row['item_title'] ?? ''];
    const known = titles.get(row['user_id'] ?? '') ?? [];
    // A person's rows grow by one title each, up to ten: the last tells most.
    if (all.length >= known.length) titles.set(row['user_id'] ?? '', all);
  }
  for (const [userId, names] of titles) {
    for (const [day, name] of names.entries()) {
      yield track(userId, 'Order Completed', firstDayMs + day * dayMs, { products: [{ name }] });
    }
  }
}

/** `users/minionerec/NAME_valid.csv`: titles alone, without categories */
export async function findMinionerec(users: string): Promise<readonly DataSet[]> {
  const paths = await filesIn(join(users, 'minionerec'), /_valid\.csv$/);
  return paths.map((path) => ({
    name: `minionerec-${(stemOf(path).split('_')[0] ?? '').toLowerCase()}`,
    categoryTable: null,
    calls: () => readCalls(path),
  }));
}
