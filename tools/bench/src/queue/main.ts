import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '@facet/database';
import { startTemporaryRedis } from '@facet/jobs/testing';
import { printReport } from '../report/report.ts';
import { measureQueue } from './measure-queue.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '5000' },
    concurrency: { type: 'string', default: '32' },
  },
});
const size = { jobs: Number(values.jobs), concurrency: Number(values.concurrency) };

const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-bench-queue-'));
await chmod(dataDir, 0o755);
try {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const redis = await startTemporaryRedis();
  try {
    const databaseUrl = postgres.url;
    const inPostgres = await measureQueue({ ...size, databaseUrl });
    const inRedis = await measureQueue({ ...size, databaseUrl, queueUrl: redis.freshUrl() });
    printReport({
      title: `${size.jobs} builds that do nothing, ${size.concurrency} in hand at a time`,
      header: ['queue in', 'enqueued/s', 'done/s'],
      rows: [
        ['PostgreSQL', inPostgres.enqueued, inPostgres.done],
        ['Redis', inRedis.enqueued, inRedis.done],
      ],
      figures: { postgresJobsPerSecond: inPostgres.done, redisJobsPerSecond: inRedis.done },
    });
  } finally {
    await redis.stop();
    await postgres.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
