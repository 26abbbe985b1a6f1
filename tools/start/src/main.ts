import { existsSync } from 'node:fs';
import path from 'node:path';
import { environment, parseEnvironment } from '@facet/config';
import { readOptions } from './options.ts';
import { root } from './root.ts';
import { run } from './run.ts';

const variables = environment('PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'QUEUE_URL');

const file = path.join(root, '.env');
if (existsSync(file)) process.loadEnvFile(file);

process.exitCode = await run(() =>
  readOptions(process.argv, () => parseEnvironment(variables, process.env), process.env),
);
