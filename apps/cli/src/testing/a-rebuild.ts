import type { RebuildView } from '../rebuild/rebuild-view.ts';

/** A rebuild in the middle of its way, to be varied. */
export const aRebuild: RebuildView = {
  number: '7',
  status: 'RUNNING',
  mode: 'INCREMENTAL',
  scope: 'ALL',
  model: { name: 'facet-mini', version: '1.0.0' },
  generation: { number: '1', status: 'ACTIVE' },
  total: 2_001,
  done: 780,
  failed: 0,
  skipped: 20,
  rate: 151.4,
  secondsLeft: 7.9,
  startedBy: 'admin',
  startedAt: '2026-11-24T10:00:00.000Z',
  endedAt: null,
  actions: [{ kind: 'STARTED', actor: 'admin', at: '2026-11-24T10:00:00.000Z' }],
};

export const aDoneRebuild: RebuildView = {
  ...aRebuild,
  status: 'DONE',
  done: 1_981,
  secondsLeft: null,
  endedAt: '2026-11-24T10:00:13.000Z',
};
