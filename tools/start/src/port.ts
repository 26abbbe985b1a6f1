import { createServer } from 'node:net';
import { StartFailure } from './failure.ts';

/** Finds out before anything is started. @throws StartFailure that says how to take another port */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen({ host, port }, resolve);
    });
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, host, port);
  }
  await new Promise((resolve) => server.close(resolve));
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number) {
  if (code === 'EADDRINUSE') {
    return new StartFailure(`Port ${port} is in use. Choose another with --port, or --port 0.`);
  }
  return new StartFailure(`Port ${port} of ${host} cannot be opened: ${message}.`);
}
