import { environment, parseEnvironment } from '@facet/config';
import { createProgram } from './program.ts';
import { run } from './run.ts';

const variables = environment('FACET_URL', 'DATA_DIR', 'HOST', 'PORT', 'ADMIN_KEY', 'WRITE_KEY');

process.exitCode = await run(
  () => createProgram(() => parseEnvironment(variables, process.env)),
  process.argv,
);
