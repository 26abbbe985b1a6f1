import { table } from '../terminal/table.ts';
import { shortTime } from '../terminal/words.ts';
import { modelName } from '../model/model-view.ts';
import { describeCounts, describePace, percentOf } from './describe-progress.ts';
import type { RebuildView } from './rebuild-view.ts';

const scopes = {
  ALL: 'everybody',
  PEOPLE: 'some people',
  FILTER: 'by a filter',
} as const satisfies Record<RebuildView['scope'], string>;

const what = ({ mode, scope }: RebuildView): string => `${scopes[scope]}, ${mode.toLowerCase()}`;

function generationOf({ generation: { number, status } }: RebuildView): string {
  return `generation ${number} (${status.toLowerCase()})`;
}

function next(rebuild: RebuildView): readonly string[] {
  const { number, status, failed, generation } = rebuild;
  const facet = `npx facet rebuild`;
  return [
    ...(status === 'PAUSED' ? [`  go on: ${facet} resume ${number}`] : []),
    ...(failed > 0 ? [`  who failed, and once more: ${facet} failures|retry ${number}`] : []),
    ...(status === 'DONE' && generation.status === 'PREPARED'
      ? [`  let queries read it: npx facet model activate ${generation.number}`]
      : []),
  ];
}

/** One rebuild on a page: how far it has come, and who did what with it. */
export function renderRebuild(rebuild: RebuildView): string {
  const { number, status, actions } = rebuild;
  const pace = describePace(rebuild);
  const rows = [
    ['  profiles', what(rebuild)],
    ['  model', `${modelName(rebuild.model)}, ${generationOf(rebuild)}`],
    ['  progress', `${percentOf(rebuild)}% · ${describeCounts(rebuild)}`],
    ...(pace === '' ? [] : [['  pace', pace]]),
  ];
  const history = actions.map(
    ({ kind, actor, at }) => `  ${shortTime(at)}  ${kind.toLowerCase()} by ${actor}`,
  );
  const ended =
    status === 'DONE' && rebuild.endedAt !== null ? [`  ${shortTime(rebuild.endedAt)}  done`] : [];
  const head = `Rebuild ${number} · ${status}`;
  return [head, ...table(rows), '', ...history, ...ended, ...next(rebuild)].join('\n');
}

/** One line for each, the latest first. */
export function renderRebuilds(rebuilds: readonly RebuildView[]): string {
  if (rebuilds.length === 0) return 'There was no rebuild yet: npx facet rebuild --help';
  const rows = rebuilds.map((rebuild) => [
    rebuild.number.padStart(6),
    rebuild.status,
    `${percentOf(rebuild)}%`.padStart(4),
    `${what(rebuild)}`,
    modelName(rebuild.model),
    `${shortTime(rebuild.startedAt)} by ${rebuild.startedBy}`,
    describeCounts(rebuild),
  ]);
  return table(rows).join('\n');
}
