import { compose } from './compose.ts';
import { readEnvironment } from './environment.ts';
import { toEdgeError } from './http/edge-error.ts';

try {
  const gateway = compose(readEnvironment(process.env));
  const stop = () => void gateway.stop().then(() => process.exit(0), fail);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const url = await gateway.start();
  process.stdout.write(`Facet's gateway is ready: ${url}\n`);
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  const { code, message } = toEdgeError(error);
  process.stderr.write(`${code}: ${message}\n`);
  process.exit(1);
}
