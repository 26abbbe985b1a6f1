import { openPostgresBackend } from './postgres-backend.ts';
import type { BackendRole, QueueBackend, QueueBackendOptions } from './queue-backend.ts';
import { openRedisBackend } from './redis-backend.ts';

/** @throws FacetError CONFIG_INVALID for a Redis that refuses the user or is too old */
export async function openBackend(
  options: QueueBackendOptions,
  role: BackendRole,
): Promise<QueueBackend> {
  const { queueUrl } = options;
  if (queueUrl === undefined) return openPostgresBackend(options);
  return openRedisBackend({ ...options, queueUrl }, role);
}
