// Runs the shell commands that the docs show, against a started Facet. A block that must not run
// here (it installs, starts or needs a file of the reader's) has a comment `<!-- not run: why -->` above it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const block = /(<!-- not run: [^\n]*-->\s+)?```sh\n(.*?)```/gs;

function shellBlocks(file) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(block)]
    .filter((match) => match[1] === undefined)
    .map((match) => ({ file, command: match[2] }));
}

export function documentedCommands() {
  const docs = readdirSync('docs').filter((name) => name.endsWith('.md'));
  return ['README.md', ...docs.map((name) => path.join('docs', name))].flatMap(shellBlocks);
}

/** Runs one block where Facet listens at `url` and keeps its data in `dataDir`. Throws with its output. */
export function runDocumented({ file, command }, { url, dataDir }) {
  const here = command
    .replaceAll('http://127.0.0.1:4000', url)
    .replaceAll('.facet/', `${dataDir}/`);
  const env = { ...process.env, DATA_DIR: dataDir };
  const result = spawnSync('bash', ['-euo', 'pipefail', '-c', here], { env, encoding: 'utf8' });
  const output = `${result.stdout}${result.stderr}`;
  if (result.status === 0 && !output.includes('"errors":[')) return;
  throw new Error(`${file} shows a command that fails (${result.status}):\n${command}\n${output}`);
}
