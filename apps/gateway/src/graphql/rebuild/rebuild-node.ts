import { FacetError } from '@facet/errors';
import type { RebuildRow } from '@facet/rebuilds';
import { rowIdIn, toGlobalId } from '../relay/global-id.ts';
import type { Rebuild } from './rebuild.type.ts';

export function rebuildNode(row: RebuildRow): Rebuild {
  const { id, status, mode, scope, model, total, done, failed, skipped, actions } = row;
  return {
    nodeType: 'Rebuild',
    id: toGlobalId('Rebuild', id),
    row,
    number: id,
    ...{ status, mode, scope, model, total, done, failed, skipped, actions },
    ...pace(row),
    startedBy: actions[0]?.actor ?? '',
    startedAt: row.createdAt,
    endedAt: row.endedAt,
  };
}

function pace({ status, total, done, failed, skipped, runSeconds }: RebuildRow) {
  const processed = done + failed + skipped;
  if (processed === 0 || runSeconds <= 0) return { rate: null, secondsLeft: null };
  const rate = processed / runSeconds;
  const left = Math.max(0, total - processed) / rate;
  return { rate, secondsLeft: status === 'RUNNING' ? left : null };
}

/** @throws FacetError NOT_FOUND for what is no id of a rebuild */
export function rebuildIdIn(id: string): string {
  const found = rowIdIn('Rebuild', id);
  if (found === undefined) throw unknownRebuild();
  return found;
}

export function unknownRebuild(): FacetError {
  return new FacetError('NOT_FOUND', 'There is no such rebuild.');
}

/** @throws FacetError NOT_FOUND for null */
export function foundRebuild(row: RebuildRow | null): Rebuild {
  if (row === null) throw unknownRebuild();
  return rebuildNode(row);
}
