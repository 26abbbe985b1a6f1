import type { BenchmarkName } from './benchmarks.ts';

export interface Mark {
  readonly benchmark: BenchmarkName;
  readonly figure: string;
  readonly what: string;
  readonly bound: 'at least' | 'at most';
  readonly value: number;
}

/** What we want to reach. */
export const marks = [
  {
    benchmark: 'encoder',
    figure: 'ratioToLimit',
    what: "of bare ONNX Runtime's rate",
    bound: 'at least',
    value: 0.9,
  },
  {
    benchmark: 'encoder',
    figure: 'ratioToTransformersJs',
    what: 'times the rate of @huggingface/transformers',
    bound: 'at least',
    value: 1.5,
  },
  {
    benchmark: 'encoder',
    figure: 'padding',
    what: 'tokens through the model for each of text',
    bound: 'at most',
    value: 1.1,
  },
  {
    benchmark: 'encoder',
    figure: 'eventLoopDelayP99Ms',
    what: "ms of delay of the worker's event loop, p99",
    bound: 'at most',
    value: 20,
  },
  {
    benchmark: 'ingest',
    figure: 'eventsPerSecond',
    what: 'events/s through /v1/batch',
    bound: 'at least',
    value: 8000,
  },
  {
    benchmark: 'ingest',
    figure: 'ratioToCopy',
    what: 'of a bare COPY of the same rows',
    bound: 'at least',
    value: 0.2,
  },
  {
    benchmark: 'rebuild',
    figure: 'costGrowth',
    what: 'times the cost of a person at 1,000 people, at the most people',
    bound: 'at most',
    value: 1.2,
  },
  {
    benchmark: 'rebuild',
    figure: 'incrementalMs',
    what: 'ms for one new event of a person with 100,000',
    bound: 'at most',
    value: 20,
  },
  {
    benchmark: 'gateway',
    figure: 'ratioToPostgraphile',
    what: "times PostGraphile's rate",
    bound: 'at least',
    value: 1.5,
  },
  {
    benchmark: 'gateway',
    figure: 'ratioToBare',
    what: "of a bare endpoint's rate",
    bound: 'at least',
    value: 0.5,
  },
  {
    benchmark: 'gateway',
    figure: 'p99MsAt200',
    what: 'ms at 200 requests/s, p99',
    bound: 'at most',
    value: 30,
  },
] as const satisfies readonly Mark[];
