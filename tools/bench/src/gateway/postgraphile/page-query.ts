import assert from 'node:assert/strict';
import type { ProfilePage } from '../page.ts';

/**
 * The page as near as its schema comes, of the generation that is known to be active. It leaves out the names of categories (no table holds them), the texts and
 * events behind the evidence (references inside JSON, which it does not follow), and how many reviews there are.
 */
export const postgraphileQuery = `query ProfilePage($userId: String!) {
  identifierByKindAndValue(kind: USER_ID, value: $userId) {
    value
    personByPersonId {
      rowId eventsVersion failedVersion
      profilesByPersonId(condition: { generationId: 1 }) {
        nodes { version builtAt sentimentScore sentimentLabel traits }
      }
      interestsByPersonId(
        first: 10, condition: { generationId: 1 }, orderBy: [SCORE_DESC, CATEGORY_KEY_ASC]
      ) {
        nodes { categoryKey score strength trend evidence }
      }
    }
  }
}`;

interface Answer {
  readonly identifierByKindAndValue: {
    readonly value: string;
    readonly personByPersonId: {
      readonly profilesByPersonId: {
        readonly nodes: readonly {
          readonly version: number;
          readonly builtAt: string;
          readonly sentimentScore: number | null;
          readonly sentimentLabel: string | null;
          readonly traits: Readonly<Record<string, unknown>>;
        }[];
      };
      readonly interestsByPersonId: {
        readonly nodes: readonly {
          readonly categoryKey: string;
          readonly score: number;
          readonly strength: number;
          readonly trend: number;
          readonly evidence: readonly { readonly contribution: number }[];
        }[];
      };
    };
  };
}

/** @throws AssertionError where it says something else than the page of our gateway */
export function assertSamePage(answer: unknown, page: ProfilePage): void {
  assert.deepStrictEqual(
    commonPartOfAnswer(answer as Answer, Object.keys(page.traits)),
    commonPartOfPage(page),
  );
}

function commonPartOfAnswer(
  { identifierByKindAndValue: found }: Answer,
  traitNames: readonly string[],
): object {
  const { profilesByPersonId: profiles, interestsByPersonId: interests } = found.personByPersonId;
  const [profile] = profiles.nodes;
  assert.ok(profile);
  const { sentimentScore: score, sentimentLabel: label } = profile;
  return {
    userId: found.value,
    version: profile.version,
    builtAtMs: Date.parse(profile.builtAt),
    interests: interests.nodes.map(({ categoryKey, evidence, ...interest }) => ({
      ...{ ...interest, key: categoryKey },
      contributions: evidence.slice(0, 3).map(({ contribution }) => contribution),
    })),
    sentiment: score === null ? null : { score, label },
    traits: Object.fromEntries(traitNames.map((name) => [name, profile.traits[name]])),
  };
}

function commonPartOfPage({ userId, version, builtAt, ...page }: ProfilePage): object {
  const { interests, sentiment, traits } = page;
  return {
    ...{ userId, version, traits, builtAtMs: Date.parse(builtAt) },
    interests: interests.map(({ category, score, strength, trend, evidence }) => ({
      ...{ score, strength, trend, key: category.key },
      contributions: evidence.map(({ contribution }) => contribution),
    })),
    sentiment: sentiment && { score: sentiment.score, label: sentiment.label },
  };
}
