import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClosedLoop, Measured, OpenLoop, Reply } from './measurement.ts';

export interface LoadGenerator {
  /** One load at a time. @throws Error when a request failed */
  measure(load: ClosedLoop | OpenLoop): Promise<Measured>;
  stop(): void;
}

export function startLoadGenerator(): LoadGenerator {
  const entry = fileURLToPath(new URL('./main.ts', import.meta.url));
  const child = fork(entry, { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit').then(() => [{ problem: 'the load generator ended' }]);
  return {
    measure: async (load) => {
      child.send(load);
      const [reply] = (await Promise.race([once(child, 'message'), ended])) as [Reply];
      if ('problem' in reply) throw new Error(reply.problem);
      return reply.measured;
    },
    stop: () => void child.kill(),
  };
}
