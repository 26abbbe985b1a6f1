import { ask } from '../check/ask.ts';
import type { Platform } from '../platform/platform.ts';

export interface Rebuild {
  readonly number: string | number;
  readonly status: 'RUNNING' | 'PAUSED' | 'CANCELLED' | 'DONE';
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Page {
  readonly edges: readonly { readonly node: Rebuild }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `
  query ChaosRebuilds($after: String) {
    rebuilds(first: 100, after: $after) {
      edges { node { number status total done failed skipped } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

/** All that were ever ordered, those too whose number got lost with the answer */
export async function listRebuilds(platform: Platform): Promise<readonly Rebuild[]> {
  const found: Rebuild[] = [];
  for (let after: string | null = null; ;) {
    const { rebuilds }: { rebuilds: Page } = await ask(platform, query, { after });
    found.push(...rebuilds.edges.map(({ node }) => node));
    if (!rebuilds.pageInfo.hasNextPage) return found;
    after = rebuilds.pageInfo.endCursor;
  }
}
