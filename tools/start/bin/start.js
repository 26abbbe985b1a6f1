#!/usr/bin/env node
// Plain JavaScript that any Node reads, so that an old one gets a sentence and not a syntax error.
const needed = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `error: Facet needs Node.js ${needed.join('.')} or later; this is ${process.version}.`,
  );
  process.exit(1);
}

const { register } = await import('tsx/esm/api');
const { fileURLToPath } = await import('node:url');
register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
await import('../src/main.ts');
