import { createRequire } from 'node:module';
import { FacetError } from '@facet/errors';
import type { Queue } from '@facet/jobs';
import { systemStatus } from '@facet/profiles';
import { taxonomy } from '@facet/taxonomy';
import { Authorized, Ctx, Query, Resolver } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import type { GraphQLContext } from '../context.ts';
import { System } from './system.type.ts';

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

@Resolver()
export class SystemResolver {
  @Authorized<Scope>('profiles:read')
  @Query(() => System, { description: 'How the platform is. Scope: profiles:read.' })
  async system(@Ctx() { services }: GraphQLContext): Promise<System> {
    const [status, queueDepth] = await Promise.all([
      systemStatus(services.database),
      depthOf(services.queue),
    ]);
    const [worker] = status.workers;
    return {
      ...status,
      queueDepth,
      device: worker?.device ?? null,
      versions: { facet: version, taxonomy: taxonomy.version, node: process.versions.node },
    };
  }
}

/** All else is known without the queue, and whoever looks while it is away wants to see just that. */
async function depthOf(queue: Pick<Queue, 'depth'>): Promise<number | null> {
  try {
    const { waiting, delayed } = await queue.depth();
    return waiting + delayed;
  } catch (error) {
    if (error instanceof FacetError && error.code === 'QUEUE_UNAVAILABLE') return null;
    throw error;
  }
}
