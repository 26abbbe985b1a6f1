import { latencyBuckets, type MetricRows } from './metric-row.ts';

/** What a gateway counts. */
export const gatewayMetrics = {
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
  ingestDuration: {
    kind: 'histogram',
    name: 'facet_ingest_duration_seconds',
    help: 'Time of a batch of events in one step: check (each event alone), store (the transaction), enqueue (its builds).',
    labels: ['step'],
    buckets: latencyBuckets,
  },
  enqueueFailures: {
    kind: 'counter',
    name: 'facet_enqueue_failures_total',
    help: 'Builds that could not be enqueued after their events were stored; the sweep picks them up.',
    labels: [],
  },
  refusals: {
    kind: 'counter',
    name: 'facet_refusals_total',
    help: 'Requests refused for overload, by reason: event_loop, memory, database_pool, requests, waiting_builds or build_age.',
    labels: ['reason'],
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
    help: 'People whose profile is behind their events. Of the whole platform: each gateway says the same.',
    labels: [],
  },
  oldestDirtyAge: {
    kind: 'gauge',
    name: 'facet_oldest_dirty_age_seconds',
    help: 'How long the person who waits longest has waited for a build. Of the whole platform.',
    labels: [],
  },
  queueDepth: {
    kind: 'gauge',
    name: 'facet_queue_depth',
    help: 'Jobs that wait. Of the whole platform.',
    labels: [],
  },
} as const satisfies MetricRows;
