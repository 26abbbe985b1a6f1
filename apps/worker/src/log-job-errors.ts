import { describeError, type Logger } from '@facet/telemetry';

const quietMs = 10_000;

/**
 * BullMQ reports an outage for each of its attempts, hundreds in a second: one line in ten seconds says as much.
 * @param now the clock, ms
 */
export function createJobErrorLog(
  log: Pick<Logger, 'error'>,
  now: () => number = Date.now,
): (error: Error) => void {
  let loggedAtMs = -Infinity;
  let unlogged = 0;
  return (error) => {
    if (now() - loggedAtMs < quietMs) {
      unlogged += 1;
      return;
    }
    log.error(
      { errors: describeError(error), unlogged },
      'the job queue failed and is tried again',
    );
    loggedAtMs = now();
    unlogged = 0;
  };
}
