import type { StartOptions } from './start-options.ts';

/** `ProfileFilter` of the API, as far as the command knows it */
interface Filter {
  readonly category?: { readonly key: string; readonly minScore?: number };
  readonly lifecycleStage?: string;
  readonly status?: string;
  readonly language?: string;
}

/** `StartRebuildInput` of the API */
export interface StartInput {
  readonly all?: true;
  readonly userIds?: readonly string[];
  readonly filter?: Filter;
  readonly mode: 'INCREMENTAL' | 'FULL';
  readonly model?: string;
}

function filterOf({ category, minScore, stage, status, language }: StartOptions): Filter {
  return {
    ...(category !== undefined && {
      category: { key: category, ...(minScore !== undefined && { minScore }) },
    }),
    ...(stage !== undefined && { lifecycleStage: stage }),
    ...(status !== undefined && { status }),
    ...(language !== undefined && { language }),
  };
}

/**
 * Whose profiles, and how.
 * @param refuseUsage - ends the command where the options contradict each other, or name nobody
 */
export function startInputOf(
  options: StartOptions,
  refuseUsage: (problem: string) => never,
): StartInput {
  const { all, user, segment, category, minScore, full } = options;
  if (segment !== undefined) {
    refuseUsage(
      'this Facet has no segments yet; choose people by --category, --stage, --status or --language',
    );
  }
  if (minScore !== undefined && category === undefined) refuseUsage('--min-score needs --category');
  const filter = filterOf(options);
  const scopes = [
    ...(all ? [{ all } as const] : []),
    ...(user ? [{ userIds: user }] : []),
    ...(Object.keys(filter).length > 0 ? [{ filter }] : []),
  ];
  const [scope] = scopes;
  if (scope === undefined) {
    return refuseUsage('say whose profiles: --all, --user ID, or a filter such as --stage loyal');
  }
  if (scopes.length > 1) refuseUsage('--all, --user and filters exclude each other');
  return { ...scope, mode: full ? 'FULL' : 'INCREMENTAL' };
}
