#!/usr/bin/env node
// Brings the database at DATABASE_URL to the current schema: the step before gateway and worker.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('../src/migrate/main.ts');
