// Runs `npm start` as the README says, on a free port and a fresh data folder, until one query
// returns a built profile with interests whose evidence adds up; runs every command that the docs
// show; then stops it as Ctrl-C does.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { documentedCommands, runDocumented } from './doc-commands.js';

const deadlineMs = Date.now() + 5 * 60_000;
const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-start-'));

const platform = spawn('npm', ['start', '--', '--port', '0', '--data-dir', dataDir], {
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const exited = new Promise((resolve) => platform.once('exit', resolve));

function readyUrl() {
  return new Promise((resolve, reject) => {
    let printed = '';
    platform.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      printed += chunk;
      const ready = /Facet is ready: (http:\S+)/.exec(printed);
      if (ready) resolve(ready[1]);
    });
    exited.then((code) => reject(new Error(`npm start ended with ${code} before it was ready`)));
  });
}

const query = `{
  profiles(first: 1, orderBy: { field: BUILT_AT, direction: DESC }) { edges { node {
    status version
    interests(first: 3) {
      score otherContribution category { key name }
      evidence(first: 5) { contribution event { name } }
    }
  } } }
}`;

async function builtProfile(url, key) {
  while (Date.now() < deadlineMs) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    const profile = data.profiles.edges[0]?.node;
    if (profile?.interests.length > 0) return profile;
    await sleep(500);
  }
  throw new Error('No profile was built in time.');
}

function checkEvidence({ interests }) {
  for (const { score, otherContribution, evidence, category } of interests) {
    const sum = evidence.reduce(
      (total, { contribution }) => total + contribution,
      otherContribution,
    );
    if (evidence.length === 0 || Math.abs(sum - score) > 1e-9) {
      throw new Error(`The evidence of ${category.key} adds up to ${sum}, not to ${score}.`);
    }
  }
}

try {
  const url = await readyUrl();
  const key = (await readFile(path.join(dataDir, 'admin.key'), 'utf8')).trim();
  const profile = await builtProfile(url, key);
  checkEvidence(profile);
  console.log(JSON.stringify(profile, null, 2));
  for (const documented of documentedCommands()) {
    console.log(`${documented.file}: ${documented.command.trim().split('\n')[0]}`);
    runDocumented(documented, { url, dataDir });
  }
  process.kill(-platform.pid, 'SIGINT');
  const code = await exited;
  if (code !== 0) throw new Error(`npm start ended with ${code} after SIGINT`);
} finally {
  if (platform.exitCode === null) process.kill(-platform.pid, 'SIGTERM');
  await exited;
  await rm(dataDir, { recursive: true, force: true });
}
