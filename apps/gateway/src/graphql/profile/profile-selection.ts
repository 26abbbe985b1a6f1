import type { EventParts, ProfileParts } from '@facet/profiles';
import { type GraphQLResolveInfo, getNamedType } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { defaultInterests, defaultPageSize, evidenceSize, pageSize } from '../relay/page-size.ts';
import { onceASelection } from './once-a-selection.ts';

type Size = number | null | undefined;

/** What a query asks of the profile that the field returns, so that one statement reads it all. */
export const selectedParts = onceASelection((info): ProfileParts => partsOf([selectionOf(info)]));

/** The same for a field that returns a connection of profiles. */
export const selectedPartsOfNodes = onceASelection((info): ProfileParts => {
  const edges = fields([selectionOf(info)], 'ProfileConnection', 'edges');
  return partsOf(fields(edges, 'ProfileEdge', 'node'));
});

/** The same for a field that returns a connection of failures, each with its profile. */
export const selectedPartsOfFailures = onceASelection((info): ProfileParts => {
  const edges = fields([selectionOf(info)], 'RebuildFailureConnection', 'edges');
  const failures = fields(edges, 'RebuildFailureEdge', 'node');
  return partsOf(fields(failures, 'RebuildFailure', 'profile'));
});

/** How many events `evidence` asks for below a field that returns figures. */
export const selectedEvidence = onceASelection((info): number =>
  evidenceOf([selectionOf(info)], getNamedType(info.returnType).name),
);

/** What a query asks of the event that the field returns. */
export const selectedEventParts = onceASelection((info): EventParts =>
  eventPartsOf([selectionOf(info)]),
);

function selectionOf(info: GraphQLResolveInfo): ResolveTree {
  return parseResolveInfo(info) as ResolveTree;
}

function partsOf(profiles: readonly ResolveTree[]): ProfileParts {
  const select = (name: string) => fields(profiles, 'Profile', name);
  const [sentiments, [events]] = [select('sentiment'), select('events')];
  return {
    ...interestsOf(select('interests')),
    ...(sentiments.length > 0 && { sentiment: { evidenceFirst: sentimentEvidence(sentiments) } }),
    ...(events !== undefined && { events: eventPage(events.args) }),
    ...(select('attributes').length > 0 && { attributes: true }),
    eventParts: eventPartsOf(profiles),
  };
}

/** Several selections (aliases) are read as one that covers them; each takes its own part of it. */
function interestsOf(selections: readonly ResolveTree[]): Pick<ProfileParts, 'interests'> {
  if (selections.length === 0) return {};
  const sizes = selections.map(({ args }) => interestSize(args['first'] as Size));
  const minScores = selections.map(({ args }) => (args['minScore'] as Size) ?? null);
  const minScore = minScores.includes(null) ? null : Math.min(...(minScores as number[]));
  const evidenceFirst = evidenceOf(selections, 'Interest');
  return {
    interests: { first: Math.max(...sizes), evidenceFirst, ...(minScore !== null && { minScore }) },
  };
}

export function interestSize(first: Size): number {
  return pageSize('first', first ?? defaultInterests);
}

function sentimentEvidence(sentiments: readonly ResolveTree[]): number {
  const byCategory = fields(sentiments, 'Sentiment', 'byCategory');
  return Math.max(evidenceOf(sentiments, 'Sentiment'), evidenceOf(byCategory, 'CategorySentiment'));
}

export function eventPage(args: Readonly<Record<string, unknown>>): {
  first: number;
  after?: string;
} {
  const first = pageSize('first', (args['first'] as Size) ?? defaultPageSize);
  return typeof args['after'] === 'string' ? { first, after: args['after'] } : { first };
}

function evidenceOf(figures: readonly ResolveTree[], typeName: string): number {
  const sizes = fields(figures, typeName, 'evidence').map(({ args }) =>
    evidenceSize(args['first'] as Size),
  );
  return Math.max(0, ...sizes);
}

const seldomAsked = ['receivedAt', 'orderId', 'revenue', 'currency', 'rating'];

function eventPartsOf(trees: readonly ResolveTree[]): EventParts {
  return {
    items: selectsBelow(trees, 'Event', ['items']),
    details: selectsBelow(trees, 'Event', ['properties', 'context']),
    isBrief: !selectsBelow(trees, 'Event', seldomAsked),
  };
}

function selectsBelow(
  trees: readonly ResolveTree[],
  typeName: string,
  names: readonly string[],
): boolean {
  return trees.some((tree) => {
    const own = Object.values(tree.fieldsByTypeName[typeName] ?? {});
    const below = Object.values(tree.fieldsByTypeName).flatMap((byAlias) => Object.values(byAlias));
    return own.some(({ name }) => names.includes(name)) || selectsBelow(below, typeName, names);
  });
}

function fields(trees: readonly ResolveTree[], typeName: string, name: string): ResolveTree[] {
  const selected = trees.flatMap((tree) => Object.values(tree.fieldsByTypeName[typeName] ?? {}));
  return selected.filter((field) => field.name === name);
}
