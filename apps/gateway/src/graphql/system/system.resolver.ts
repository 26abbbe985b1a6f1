import { createRequire } from 'node:module';
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
    const [status, depth] = await Promise.all([
      systemStatus(services.database),
      services.queue.depth(),
    ]);
    const [worker] = status.workers;
    return {
      ...status,
      queueDepth: depth.waiting + depth.delayed,
      device: worker?.device ?? null,
      versions: { facet: version, taxonomy: taxonomy.version, node: process.versions.node },
    };
  }
}
