import { describeError } from '@facet/telemetry';
import type { GraphQLContext } from '../context.ts';

/** The order is in the database, and workers look there every few seconds: a queue that fails is no reason to fail. */
export async function askForPlanning({
  services,
  log,
}: Pick<GraphQLContext, 'services' | 'log'>): Promise<void> {
  try {
    await services.queue.advanceRebuilds();
  } catch (error) {
    log.warn({ errors: describeError(error) }, 'rebuilds are planned on schedule');
  }
}
