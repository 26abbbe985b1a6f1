import type { InjectedFault } from '../inject-faults.ts';
import { formatTable } from './table.ts';

export interface Outcome {
  readonly injected: readonly InjectedFault[];
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly differing: readonly string[];
  /** Left undone: people whose profile is not fresh, a queue that is not empty, a platform that did not heal */
  readonly stuck: readonly string[];
  /** Rebuilds that did not end, left somebody out, or count wrong */
  readonly rebuilds: readonly string[];
}

const kinds = ['lost', 'doubled', 'differing', 'stuck', 'rebuilds'] as const;
const shownOfAKind = 20;

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** The table of faults, what is wrong, and last a line of JSON. */
export function formatReport(outcome: Outcome): string {
  const inOrder = outcome.injected.toSorted((one, other) => one.atMs - other.atMs);
  const rows = inOrder.map(({ name, atMs, noticed, healedMs }) => [
    ...[seconds(atMs), name, noticed, healedMs === null ? 'never' : seconds(healedMs)],
  ]);
  const table = formatTable([['at s', 'fault', 'noticed by', 'healed after s'], ...rows]);
  const findings = kinds.flatMap((kind) =>
    outcome[kind].slice(0, shownOfAKind).map((what) => `${kind}: ${what}`),
  );
  const counts = kinds.map((kind) => [kind, outcome[kind].length]);
  const figures = { faults: outcome.injected.length, ...Object.fromEntries(counts) };
  return [table, '', ...findings, JSON.stringify(figures)].join('\n');
}

export function isFlawless(outcome: Outcome): boolean {
  return kinds.every((kind) => outcome[kind].length === 0);
}
