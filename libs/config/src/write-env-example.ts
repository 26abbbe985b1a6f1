import { writeFile } from 'node:fs/promises';
import { renderEnvExample } from './env-example.ts';

await writeFile(new URL('../../../.env.example', import.meta.url), renderEnvExample());
