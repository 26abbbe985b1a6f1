import { Conflict } from './conflict.ts';

type Store = (
  names: readonly string[],
) => Promise<readonly { readonly id: string; readonly name: string }[]>;

/**
 * The ids of all names, stored where they are new. What a rival stores at the same moment is neither seen nor
 * inserted by one statement (`ON CONFLICT DO NOTHING`), but the next one sees it.
 */
export async function idsByName(
  names: ReadonlySet<string>,
  store: Store,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const statements = 2;
  for (let statement = 1; statement <= statements && ids.size < names.size; statement += 1) {
    const rows = await store([...names].filter((name) => !ids.has(name)));
    for (const { id, name } of rows) ids.set(name, id);
  }
  if (ids.size < names.size) throw new Conflict('a name');
  return ids;
}
