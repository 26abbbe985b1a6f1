export { describeError, type LoggedError } from './describe-error.ts';
export { createLogger, type Logger, type LoggerOptions } from './logger.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { metricTable } from './metric-table.ts';
