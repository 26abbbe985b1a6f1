import path from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { endProcess } from './end-process.ts';
import { forgetProcess, readLiving } from './process-record.ts';

const patienceMs = 10_000;

export const services = ['gateway', 'worker', 'import'] as const;
export type ServiceName = (typeof services)[number];

export function pidFile(folder: DataFolder, service: ServiceName): string {
  return path.join(folder.run, `${service}.pid`);
}

/**
 * Ends what a killed start left running on this data folder; returns the names of what there was.
 * (PostgreSQL is looked after where it is started.)
 */
export async function endLeftOvers(folder: DataFolder): Promise<ServiceName[]> {
  const living = services.flatMap((name) => {
    const pid = readLiving(pidFile(folder, name));
    return pid === undefined ? [] : [{ name, pid }];
  });
  await Promise.all(living.map(({ pid }) => endProcess(pid, patienceMs)));
  for (const name of services) forgetProcess(pidFile(folder, name));
  return living.map(({ name }) => name);
}
