import { latencyBuckets, stepBuckets, waitBuckets, type MetricRows } from './metric-row.ts';

/** What a worker counts. */
export const workerMetrics = {
  jobs: {
    kind: 'counter',
    name: 'facet_jobs_total',
    help: 'Attempts at jobs by what became of them: done, retry (tried again later) or failed (for good).',
    labels: ['job_name', 'outcome'],
  },
  jobWait: {
    kind: 'histogram',
    name: 'facet_job_wait_seconds',
    help: 'Time from enqueuing a job to the start of an attempt.',
    labels: ['job_name'],
    buckets: waitBuckets,
  },
  jobDuration: {
    kind: 'histogram',
    name: 'facet_job_duration_seconds',
    help: 'Time of one attempt at a job.',
    labels: ['job_name'],
    buckets: latencyBuckets,
  },
  jobsStalled: {
    kind: 'counter',
    name: 'facet_jobs_stalled_total',
    help: 'Jobs that lost their process and were given to another.',
    labels: [],
  },
  builds: {
    kind: 'counter',
    name: 'facet_builds_total',
    help: 'Builds by outcome: built, fresh (nothing was new), superseded (another came between) or gone (no such person).',
    labels: ['outcome'],
  },
  eventsFolded: {
    kind: 'counter',
    name: 'facet_events_folded_total',
    help: 'Events added to profiles by mode: incremental (the new ones) or full (all of a person).',
    labels: ['mode'],
  },
  buildStepDuration: {
    kind: 'histogram',
    name: 'facet_build_step_duration_seconds',
    help: 'Time of one step of a build: read (person and events), encode (texts), fold, write.',
    labels: ['step'],
    buckets: stepBuckets,
  },
  rebuiltPeople: {
    kind: 'counter',
    name: 'facet_rebuilt_people_total',
    help: 'People of rebuilds by what became of them: done, skipped (nothing was to do) or failed.',
    labels: ['outcome'],
  },
  encoderStageDuration: {
    kind: 'histogram',
    name: 'facet_encoder_stage_duration_seconds',
    help: "Time in the encoder: tokenize (a slice of texts), queue (a batch's oldest text, until a session is free), infer (a batch).",
    labels: ['stage'],
    buckets: stepBuckets,
  },
  encoderBatchTexts: {
    kind: 'histogram',
    name: 'facet_encoder_batch_texts',
    help: 'Texts in one batch.',
    labels: [],
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
  },
  encoderTokens: {
    kind: 'counter',
    name: 'facet_encoder_tokens_total',
    help: 'Tokens that went through the model, by kind: text, or padding that fills batches up.',
    labels: ['kind'],
  },
  encoderRefusals: {
    kind: 'counter',
    name: 'facet_encoder_refusals_total',
    help: 'Calls that the encoder refused because too many texts waited; builds wait and ask again.',
    labels: [],
  },
  sweptPeople: {
    kind: 'counter',
    name: 'facet_swept_people_total',
    help: 'People whom the sweep enqueued, by reason: dirty (they waited without a job) or ageing (a day went by).',
    labels: ['reason'],
  },
} as const satisfies MetricRows;
