import { createJobWorker, createQueue, handle, jobNames } from '@facet/jobs';

export interface QueueOptions {
  readonly databaseUrl: string;
  readonly queueUrl?: string;
  readonly jobs: number;
  /** Jobs in hand at a time */
  readonly concurrency: number;
}

export interface QueueRates {
  /** Jobs a second */
  readonly enqueued: number;
  readonly done: number;
}

/** Builds that do nothing, through our own queue and worker: what the queue alone costs. */
export async function measureQueue(options: QueueOptions): Promise<QueueRates> {
  const { jobs, concurrency, ...where } = options;
  const queue = await createQueue(where);
  try {
    const people = Array.from({ length: jobs }, (_, index) => String(index + 1));
    const enqueueSeconds = await secondsOf(() => queue.enqueueBuilds(people));
    const doneSeconds = await secondsOf(() => workOff(where, jobs, concurrency));
    return { enqueued: jobs / enqueueSeconds, done: jobs / doneSeconds };
  } finally {
    await queue.close();
  }
}

async function workOff(
  where: Pick<QueueOptions, 'databaseUrl' | 'queueUrl'>,
  jobs: number,
  concurrency: number,
): Promise<void> {
  let left = jobs;
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const worker = await createJobWorker({
    ...where,
    concurrency,
    handlers: jobNames.map((name) => handle(name, () => Promise.resolve())),
    onJobEnd: ({ name }) => {
      if (name !== 'build-profile') return;
      left -= 1;
      if (left === 0) end();
    },
  });
  await ended;
  await worker.close();
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return (performance.now() - startMs) / 1000;
}
