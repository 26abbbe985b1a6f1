import { CommandFailure } from '../command-failure.ts';
import type { Ask } from '../connection/ask.ts';

const query = /* GraphQL */ `
  query CommandRebuildFailures($id: ID!, $after: String) {
    rebuild(id: $id) {
      failures(first: 100, after: $after) {
        edges {
          node {
            profile {
              id
              userId
            }
            code
            message
            at
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

export interface FailureView {
  readonly profile: { readonly id: string; readonly userId: string | null };
  readonly code: string;
  readonly message: string;
  readonly at: string;
}

interface FailurePage {
  readonly edges: readonly { readonly node: FailureView }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface FailuresData {
  readonly rebuild: { readonly failures: FailurePage } | null;
}

/** All who failed in a rebuild, page by page. @throws CommandFailure where there is no such rebuild */
export async function* loadFailures(ask: Ask, number: string): AsyncGenerator<FailureView> {
  let after: string | null = null;
  do {
    const { rebuild }: FailuresData = await ask<FailuresData>(query, { id: number, after });
    if (rebuild === null) throw new CommandFailure(`There is no rebuild ${number}.`);
    const { edges, pageInfo }: FailurePage = rebuild.failures;
    for (const { node } of edges) yield node;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
