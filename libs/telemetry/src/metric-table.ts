/** Milliseconds to half a minute, in seconds. */
const latencyBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface MetricRow {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly buckets?: readonly number[];
}

/** Every metric of Facet. Labels take few, known values and never anything of a person. */
export const metricTable = {
  httpRequests: {
    kind: 'counter',
    name: 'facet_http_requests_total',
    help: 'HTTP requests by route and status.',
    labels: ['route', 'status'],
  },
  httpDuration: {
    kind: 'histogram',
    name: 'facet_http_request_duration_seconds',
    help: 'Time from request to response, by route.',
    labels: ['route'],
    buckets: latencyBuckets,
  },
  eventsIngested: {
    kind: 'counter',
    name: 'facet_events_ingested_total',
    help: 'Events by what became of them: accepted, duplicate or rejected.',
    labels: ['outcome'],
  },
  enqueueFailures: {
    kind: 'counter',
    name: 'facet_enqueue_failures_total',
    help: 'Builds that could not be enqueued after their events were stored; the sweep picks them up.',
    labels: [],
  },
  graphqlErrors: {
    kind: 'counter',
    name: 'facet_graphql_errors_total',
    help: 'GraphQL errors by code.',
    labels: ['code'],
  },
  subscriptions: {
    kind: 'gauge',
    name: 'facet_subscriptions',
    help: 'Open GraphQL subscriptions.',
    labels: [],
  },
  dirtyPeople: {
    kind: 'gauge',
    name: 'facet_dirty_people',
    help: 'People whose profile is behind their events.',
    labels: [],
  },
  oldestDirtyAge: {
    kind: 'gauge',
    name: 'facet_oldest_dirty_age_seconds',
    help: 'How long the person who waits longest has waited for a build.',
    labels: [],
  },
  queueDepth: {
    kind: 'gauge',
    name: 'facet_queue_depth',
    help: 'Jobs that wait.',
    labels: [],
  },
} as const satisfies Record<string, MetricRow>;

export type MetricName = keyof typeof metricTable;
