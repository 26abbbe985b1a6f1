// A worker that takes a build, says so, and never ends it: to be killed.
import { createJobWorker, handle, type JobWorkerOptions } from '../index.ts';
import { idleHandlersExcept } from './idle-handlers.ts';

type Task = Pick<JobWorkerOptions, 'databaseUrl' | 'queueUrl' | 'lockDurationMs'>;

await createJobWorker({
  ...(JSON.parse(process.argv[2] ?? '{}') as Task),
  concurrency: 1,
  handlers: [
    ...idleHandlersExcept('build-profile'),
    handle('build-profile', async ({ personId }) => {
      process.stdout.write(`${personId}\n`);
      await new Promise(() => {});
    }),
  ],
});
