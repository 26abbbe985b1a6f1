import type { Ask } from '../../connection/ask.ts';
import { printError } from '../../terminal/output.ts';
import { count } from '../../terminal/words.ts';
import type { NamedText } from '../build-training-set.ts';
import { mostTexts } from '../training-set.ts';

const query = /* GraphQL */ `
  query CommandCatalogueTitles($after: String) {
    catalogueTitles(first: 100, after: $after) {
      edges {
        node {
          title
          category {
            key
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

interface Answer {
  readonly catalogueTitles: {
    readonly edges: readonly {
      readonly node: { readonly title: string; readonly category: { readonly key: string } };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function* pagesOf(ask: Ask): AsyncGenerator<readonly NamedText[]> {
  let after: string | null = null;
  do {
    const answer: Answer = await ask(query, { after });
    const { edges, pageInfo } = answer.catalogueTitles;
    yield edges.map(({ node }) => ({ text: node.title, label: node.category.key }));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}

const noticeEvery = 5_000;

/** The titles whose category the shop's own events name; how many there are nobody knows before. */
export async function loadTitles(ask: Ask): Promise<readonly NamedText[]> {
  const titles: NamedText[] = [];
  let noticed = 0;
  for await (const page of pagesOf(ask)) {
    titles.push(...page);
    if (titles.length >= mostTexts) break;
    if (titles.length < noticed + noticeEvery) continue;
    noticed = titles.length;
    printError(`Reading the catalogue: ${count(noticed)} titles`);
  }
  printError(`Read ${count(titles.length)} titles of the catalogue`);
  return titles.slice(0, mostTexts);
}
