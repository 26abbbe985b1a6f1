import { CommandFailure } from '../command-failure.ts';
import type { Ask } from '../connection/ask.ts';
import { rebuildFields, type RebuildView } from './rebuild-view.ts';

const query = /* GraphQL */ `
  query CommandRebuild($id: ID!) {
    rebuild(id: $id) {
      ...RebuildView
    }
  }
  ${rebuildFields}
`;

/** @throws CommandFailure where there is none with this number */
export async function loadRebuild(
  ask: Ask,
  number: string,
  signal?: AbortSignal,
): Promise<RebuildView> {
  const data = await ask<{ rebuild: RebuildView | null }>(query, { id: number }, signal);
  if (data.rebuild === null) throw new CommandFailure(`There is no rebuild ${number}.`);
  return data.rebuild;
}
