export {
  isRedisExpected,
  startTemporaryRedis,
  type TemporaryRedis,
  type TemporaryRedisOptions,
} from './temporary-redis.ts';
