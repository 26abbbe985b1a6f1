import type { Ask } from '../connection/ask.ts';
import { rebuildFields, type RebuildView } from './rebuild-view.ts';
import type { StartInput } from './start-input.ts';

const mutation = /* GraphQL */ `
  mutation CommandStartRebuild($input: StartRebuildInput!) {
    startRebuild(input: $input) {
      ...RebuildView
    }
  }
  ${rebuildFields}
`;

export async function startRebuild(ask: Ask, input: StartInput): Promise<RebuildView> {
  return (await ask<{ startRebuild: RebuildView }>(mutation, { input })).startRebuild;
}
