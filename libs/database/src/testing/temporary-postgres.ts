import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';

export interface TemporaryPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** What a crash would lose does not matter in a test: durability off, speed on. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
};

/** Waits until process $1 is gone, then stops the server in folder $2 and removes it. */
const cleanUpAfter = `
  while kill -0 "$1" 2>/dev/null; do sleep 1; done
  kill -INT "$(head -n 1 "$2/postgres/postmaster.pid")"
  for second in 1 2 3 4 5 6 7 8 9 10; do
    sleep 1
    test -e "$2/postgres/postmaster.pid" || break
  done
  rm -rf "$2"`;

/** A test run that is killed cannot stop its server; this process outlives it and does. */
function startCleaner(dataDir: string): () => void {
  const args = ['-c', cleanUpAfter, 'sh', String(process.pid), dataDir];
  const cleaner = spawn('sh', args, { detached: true, stdio: 'ignore' });
  cleaner.unref();
  return () => void cleaner.kill();
}

/** A PostgreSQL of its own in a temporary folder, removed with `stop` or when this process ends without it. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-postgres-'));
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const stopCleaner = startCleaner(dataDir);
  return {
    url: postgres.url,
    stop: async () => {
      stopCleaner();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
