import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian's packages of Go libraries put them (golang-github-masterminds-sprig-dev and what it needs). */
const libraries = '/usr/share/gocode';

export const goEnvironment = {
  GO111MODULE: 'off',
  GOPATH: libraries,
  GOFLAGS: '',
  CGO_ENABLED: '0',
};

/** Whether the chart can be rendered: where Go and sprig are installed, and where CI requires it. */
export function isGoExpected(): boolean {
  if (process.env['CI'] || isInstalled()) return true;
  process.stderr.write('Tests of the Helm chart are skipped: Go or its sprig is not installed.\n');
  return false;
}

function isInstalled(): boolean {
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return existsSync(`${libraries}/src/github.com/Masterminds/sprig`);
  } catch {
    return false;
  }
}
