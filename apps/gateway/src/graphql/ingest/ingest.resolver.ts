import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Scope } from '../../auth/scopes.ts';
import { acceptEvents } from '../../ingest/accept-events.ts';
import type { GraphQLContext } from '../context.ts';
import { EventInput } from './event.input.ts';
import { IngestResult } from './ingest-result.type.ts';

@Resolver()
export class IngestResolver {
  @Authorized<Scope>('events:write')
  @Mutation(() => IngestResult, {
    description:
      'Stores events; what is accepted is on disk when this returns. A bad event is rejected alone. Scope: events:write.',
  })
  async ingest(
    @Arg('events', () => [EventInput], { description: 'At most 2 MiB as one request.' })
    events: EventInput[],
    @Ctx() { services }: GraphQLContext,
  ): Promise<IngestResult> {
    services.load.admitWork();
    return acceptEvents(services, { batch: events.map(wireEvent) });
  }
}

/** As Segment's clients would send it; null is the same as absent. */
function wireEvent(event: EventInput): object {
  const given = Object.entries(event).filter(([, value]) => value !== null && value !== undefined);
  return { ...Object.fromEntries(given), type: event.type.toLowerCase() };
}
