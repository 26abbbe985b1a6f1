import type { Report } from '../report/report.ts';
import type { AtConnections, Measurements } from './measure-contenders.ts';

const header = [
  'connections',
  ...['Facet/s', 'p99 ms', 'limit/s', 'p99 ms', 'PostGraphile/s', 'p99 ms'],
  ...['× limit', '× PostGraphile'],
];

/** The ratios are of the connection count where Facet stands worst, its rate of the one where it stands best. */
export function toReport({ closed, open }: Measurements): Report {
  const openRow = ['200/s', open.requestsPerSecond, open.p99Ms, '', '', '', '', '', ''];
  return {
    title: 'A profile page through the gateway, a bare node:http + pg endpoint and PostGraphile',
    header,
    rows: [...closed.map(toRow), openRow],
    figures: {
      ratioToPostgraphile: Math.min(...closed.map(toPostgraphile)),
      ratioToBare: Math.min(...closed.map(toBare)),
      p99MsAt200: open.p99Ms,
      requestsPerSecond: Math.max(...closed.map(({ facet }) => facet.requestsPerSecond)),
    },
  };
}

function toRow(at: AtConnections) {
  const { connections, facet, bare, postgraphile } = at;
  return [
    String(connections),
    ...[facet, bare, postgraphile].flatMap(({ requestsPerSecond, p99Ms }) => [
      requestsPerSecond,
      p99Ms,
    ]),
    ...[toBare(at), toPostgraphile(at)],
  ];
}

const toBare = ({ facet, bare }: AtConnections) => facet.requestsPerSecond / bare.requestsPerSecond;

const toPostgraphile = ({ facet, postgraphile }: AtConnections) =>
  facet.requestsPerSecond / postgraphile.requestsPerSecond;
