import type { Report } from '../report/report.ts';
import type { MeasuredIncrements } from './measure-increments.ts';
import { eventsPerPerson, type MeasuredRebuild } from './measure-rebuilds.ts';

const header = [
  ...['', 'profiles/s', 'ms a person', 'seconds a million events'],
  ...['event loop p99 ms', 'max ms', 'p50 ms', 'p95 ms'],
];

const msEach = ({ seconds, people }: MeasuredRebuild): number => (seconds * 1000) / people;

function toRow(measured: MeasuredRebuild) {
  const { people, seconds, loopDelayP99Ms, loopDelayMaxMs } = measured;
  const perMillion = (seconds / (people * eventsPerPerson)) * 1e6;
  return [
    `${people.toLocaleString('en')} people`,
    ...[people / seconds, msEach(measured), perMillion, loopDelayP99Ms, loopDelayMaxMs, '', ''],
  ];
}

/** The rate is that of the most people. */
export function toReport(
  rebuilds: readonly MeasuredRebuild[],
  { events, fullMs, p50Ms, p95Ms }: MeasuredIncrements,
): Report {
  const [first, last] = [rebuilds[0], rebuilds.at(-1)];
  if (!first || !last) throw new Error('This is a bug: nothing was measured.');
  const many = events.toLocaleString('en');
  return {
    title: `Full rebuilds, ${eventsPerPerson} events a person, all texts encoded; and one new event for a person with many`,
    header,
    rows: [
      ...rebuilds.map(toRow),
      [
        `a person with ${many} events, all`,
        1000 / fullMs,
        fullMs,
        (fullMs / events) * 1000,
        '',
        '',
        '',
        '',
      ],
      ['  one new event', '', '', '', '', '', p50Ms, p95Ms],
    ],
    figures: {
      profilesPerSecond: last.people / last.seconds,
      costGrowth: msEach(last) / msEach(first),
      incrementalMs: p50Ms,
      incrementalP95Ms: p95Ms,
    },
  };
}
