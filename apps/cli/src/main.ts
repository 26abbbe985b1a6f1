import { existsSync } from 'node:fs';
import { environment, parseEnvironment } from '@facet/config';
import { createProgram } from './program.ts';
import { endWhenNobodyReads, run } from './run.ts';

const variables = environment(
  'FACET_URL',
  'DATA_DIR',
  'HOST',
  'PORT',
  'ADMIN_KEY',
  'WRITE_KEY',
  'MODEL_DIR',
  'ENCODER_DEVICE',
  'ENCODER_THREADS',
  'HF_ENDPOINT',
  'HF_TOKEN',
);

if (existsSync('.env')) process.loadEnvFile('.env');

endWhenNobodyReads();
process.exitCode = await run(
  () => createProgram(() => parseEnvironment(variables, process.env)),
  process.argv,
);
