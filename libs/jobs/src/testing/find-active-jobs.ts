import { openBackend } from '../backend/open-backend.ts';
import type { QueueBackendOptions } from '../backend/queue-backend.ts';

/** The ids of the builds that some worker holds at this moment. @throws Error where the queue is away */
export async function findActiveJobs(options: QueueBackendOptions): Promise<ReadonlySet<string>> {
  const backend = await openBackend(options, 'producer');
  const queue = backend.openQueue('builds').on('error', () => {});
  try {
    const jobs = await backend.command(() => queue.getJobs(['active']));
    return new Set(jobs.map(({ id }) => id ?? ''));
  } finally {
    await queue.close();
    await backend.close();
  }
}
