import { toUnavailableError } from '@facet/database';
import { toSafeError } from '@facet/errors';
import { compose } from './compose.ts';
import { readEnvironment } from './environment.ts';

try {
  const worker = compose(readEnvironment(process.env));
  const stop = () => void worker.stop().then(() => process.exit(0), fail);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await worker.start();
  process.stdout.write("Facet's worker is ready.\n");
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  const { code, message } = toUnavailableError(error) ?? toSafeError(error);
  process.stderr.write(`${code}: ${message}\n`);
  process.exit(1);
}
