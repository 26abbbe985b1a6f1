import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LogFile } from './log-file.ts';

test('a log that could not be written goes on when it can', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'facet-log-')), 'later');
  const log = new LogFile(path.join(folder, 'a.log'));
  log.write('lost');
  await wait(100);
  mkdirSync(folder);
  while (!existsSync(log.path)) {
    log.write('kept');
    await wait(20);
  }
  await log.close();
  expect(readFileSync(log.path, 'utf8')).toMatch(/^(kept\n)+$/);
  rmSync(path.dirname(folder), { recursive: true });
});
