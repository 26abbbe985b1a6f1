import type { MetricRows } from './metric-row.ts';

/** What each process of Facet counts of itself, beside the figures of Node.js. */
export const processMetrics = {
  databaseConnections: {
    kind: 'gauge',
    name: 'facet_database_connections',
    help: "The pool's connections by state: open (in all), idle; and waiting: callers that wait for one.",
    labels: ['state'],
  },
} as const satisfies MetricRows;
