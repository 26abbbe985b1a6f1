import { rmSync } from 'node:fs';
import type { Environment } from '@facet/config';
import { announce } from './announce.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { importDemo, isDemoUnfinished } from './demo-data.ts';
import { endLeftOvers } from './left-over.ts';
import { lockDataFolder } from './lock.ts';
import type { StartOptions } from './options.ts';
import { checkPort } from './port.ts';
import { prepareDatabase } from './postgres.ts';
import { waitUntilReady } from './readiness.ts';
import { Service } from './service.ts';
import type { Signals } from './signals.ts';
import type { StopStack } from './stop-stack.ts';
import { say } from './terminal.ts';

/** Starts everything, says so, and returns when a signal asks for the end. What runs is on `stops`. */
export async function runPlatform(
  options: StartOptions,
  stops: StopStack,
  signals: Signals,
): Promise<void> {
  const folder = await takeDataFolder(options, stops);
  const database = await prepareDatabase(options, stops);
  signals.stop.throwIfAborted();
  const environment = environmentFor(options, database.url);
  const services = startServices(folder, environment, stops, signals);
  const gone = Promise.race([database.gone, ...services.map(({ givenUp }) => givenUp)]);
  const stop = abortedBy(signals.stop, gone);
  const url = await Promise.race([gone, waitUntilReady(folder, stop)]);
  // A port that the system chose stays the same over restarts.
  for (const service of services) service.restartWith({ PORT: new URL(url).port });
  if (options.demoPeople > 0 && (database.isEmpty || isDemoUnfinished(folder))) {
    const people = options.demoPeople;
    const importing = { ...environment, FACET_URL: url };
    await Promise.race([gone, importDemo({ folder, people, environment: importing, stop })]);
  }
  signals.stop.throwIfAborted();
  announce(url, options, folder);
  await Promise.race([gone, aborted(signals.stop)]);
}

async function takeDataFolder(options: StartOptions, stops: StopStack): Promise<DataFolder> {
  const folder = openDataFolder(options.dataDir);
  const unlock = lockDataFolder(folder);
  stops.push('The lock', async () => unlock());
  const ended = await endLeftOvers(folder);
  if (ended.length > 0) say(`Ended what a killed start had left running: ${ended.join(', ')}.`);
  rmSync(folder.gatewayUrl, { force: true });
  if (options.port !== 0) await checkPort(options.host, options.port);
  return folder;
}

/** By environment, never on a command line: those are for everybody to read. */
function environmentFor(options: StartOptions, databaseUrl: string): Environment {
  return {
    NODE_ENV: 'production',
    ...options.environment,
    DATABASE_URL: databaseUrl,
    DATA_DIR: options.dataDir,
    HOST: options.host,
    PORT: String(options.port),
  };
}

/** The worker is stopped after the gateway: nobody is told of work that it will not do. */
function startServices(
  folder: DataFolder,
  environment: Environment,
  stops: StopStack,
  { force }: Signals,
): readonly Service[] {
  say('Starting the gateway and a worker …');
  return (['worker', 'gateway'] as const).map((name) => {
    const entry = `apps/${name}/src/main.ts`;
    const service = new Service({ name, entry, environment, folder, force });
    stops.push(`The ${name}`, () => service.stop());
    service.start();
    return service;
  });
}

/** Aborted by the signal, and when a service is gone: then nothing is worth waiting for. */
function abortedBy(signal: AbortSignal, gone: Promise<never>): AbortSignal {
  const controller = new AbortController();
  gone.catch(() => controller.abort());
  return AbortSignal.any([signal, controller.signal]);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    return signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
