// `npm ci` refuses a lock file that lacks an optional package of another platform, and `npm install`
// leaves such packages out when the registry in use does not have them (a mirror that holds only what
// its users fetched). This writes the missing entries: name, version and platform, without a checksum.
// Run it after `npm install`: node tools/lock/complete-lock.js
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64'];

/** What npm would have read in the package: `…-linux-arm64-musl` tells it. */
function platformOf(name) {
  const words = name.split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { cpu: [cpu], ...(os === 'linux' && libc && { libc }), os: [os] };
}

/** The places where Node would look for a package from inside another, the nearest first. */
function placesFor(name, from) {
  const parts = from.split('/node_modules/');
  const folders = parts.map((_, index) =>
    parts.slice(0, parts.length - index).join('/node_modules/'),
  );
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

/** `[path in the lock, version]` of optional packages that no place holds in the version wanted. */
function missingFrom([from, entry], packages) {
  const wanted = Object.entries(entry.optionalDependencies ?? {});
  return wanted.flatMap(([name, version]) => {
    const places = placesFor(name, from);
    const found = places.find((place) => place in packages);
    const isHeld = found !== undefined && packages[found].version === version;
    if (isHeld || !/^\d/.test(version)) return [];
    return [[found === undefined ? places.at(-1) : places[0], version]];
  });
}

const file = new URL('../../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
for (const installed of Object.entries(lock.packages)) {
  for (const [place, version] of missingFrom(installed, lock.packages)) {
    const platform = platformOf(place);
    if (platform === undefined) continue;
    lock.packages[place] = { version, ...platform, optional: true };
    process.stdout.write(`added ${place} ${version}\n`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
