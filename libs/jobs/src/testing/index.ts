export { findActiveJobs } from './find-active-jobs.ts';
export { idleHandlersExcept } from './idle-handlers.ts';
export {
  isRedisExpected,
  startTemporaryRedis,
  type TemporaryRedis,
  type TemporaryRedisOptions,
} from './temporary-redis.ts';
