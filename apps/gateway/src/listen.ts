import { FacetError } from '@facet/errors';
import type { FastifyInstance } from 'fastify';

/** What the operating system refuses, in words that say what to do. */
const refusals: Readonly<Record<string, (place: string) => string>> = {
  EADDRINUSE: (place) => `${place} is in use. Stop the other program, or set PORT to another port.`,
  EACCES: (place) => `${place} may not be opened by this user. Set PORT to one above 1023.`,
  EADDRNOTAVAIL: (place) => `${place} is no address of this machine. Set HOST to one that is.`,
  ENOTFOUND: (place) => `${place} is no address of this machine. Set HOST to one that is.`,
};

/** Returns the address with the real port. @throws FacetError CONFIG_INVALID when it cannot be listened on */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (cause) {
    const refusal = refusals[String((cause as NodeJS.ErrnoException).code)];
    if (refusal === undefined) throw cause;
    throw new FacetError('CONFIG_INVALID', refusal(`Port ${port} of ${host}`), { cause });
  }
}
