export { countConnections, type ConnectionCounts } from './count-connections.ts';
export { createMetrics, type Metrics, type MetricsOf } from './create-metrics.ts';
export { describeError, type LoggedError } from './describe-error.ts';
export { createLogger, type Logger, type LoggerOptions } from './logger.ts';
export { metricTable, type ProcessName } from './metric-table.ts';
export { startTracing, type Tracing, type TracingOptions } from './tracing/start-tracing.ts';
export { inSpan, recordSpan } from './tracing/spans.ts';
export { measureSteps } from './measure-steps.ts';
