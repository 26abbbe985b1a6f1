import type { Queue as BullQueue } from 'bullmq';
import pg from 'pg';
import { jobNames, jobs, type JobName, type QueueName } from './catalogue.ts';

type Opened = Readonly<Record<QueueName, BullQueue>>;

/** Any number that nothing else in the database locks: "face7" in hexadecimal. */
const lockKey = 0xface7;

/** A Redis that lost its data lost the sweep with it, and the sweep is what heals everything else. */
const checkEveryMs = 5_000;

const scheduled = jobNames.filter((name) => jobs[name].everyMs !== null);

async function findMissing(opened: Opened): Promise<readonly JobName[]> {
  const missing: JobName[] = [];
  for (const name of scheduled) {
    if (!(await opened[jobs[name].queue].getJobScheduler(name))) missing.push(name);
  }
  return missing;
}

async function upsert(opened: Opened, name: JobName): Promise<void> {
  const { queue, everyMs, options } = jobs[name];
  if (everyMs === null) return;
  const template = { name, data: {}, opts: options };
  await opened[queue].upsertJobScheduler(name, { every: everyMs }, template);
}

/** One after another across all processes: concurrent upserts lost or doubled schedules in the past. */
async function upsertSchedules(
  opened: Opened,
  databaseUrl: string,
  find: () => Promise<readonly JobName[]>,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    for (const name of await find()) await upsert(opened, name);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

export interface ScheduleKeeper {
  stop(): Promise<void>;
}

export interface ScheduleKeeperOptions {
  readonly opened: Opened;
  readonly databaseUrl: string;
  readonly command: <T>(send: () => Promise<T>) => Promise<T>;
  readonly onError: (error: Error) => void;
}

/**
 * Makes the jobs that come by themselves come, and come again after the queue lost them. A queue that is away is
 * told to `onError` and tried again.
 */
export async function keepSchedules(options: ScheduleKeeperOptions): Promise<ScheduleKeeper> {
  const { opened, databaseUrl, command, onError } = options;
  const findAll = () => Promise.resolve(scheduled);
  const findLost = () => findMissing(opened);
  // What the catalogue says of a schedule may have changed since it was made: the first time all are written.
  let find: () => Promise<readonly JobName[]> = findAll;
  const check = async (): Promise<void> => {
    if (find === findLost && (await command(findLost)).length === 0) return;
    await command(() => upsertSchedules(opened, databaseUrl, find));
    find = findLost;
  };
  let checking = check().catch(onError);
  await checking;
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    checking = check()
      .catch(onError)
      .finally(() => (isBusy = false));
  }, checkEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await checking;
    },
  };
}
