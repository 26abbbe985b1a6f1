import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from './root.ts';

interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
}

interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const readText = (file: string) => readFileSync(path.join(root, file), 'utf8');
const variables = [...readText('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);

const { services } = parse(readText('compose.yaml'), {
  merge: true,
}) as ComposeFile;
const ours = ['migrate', 'gateway', 'worker'].flatMap((name) => services[name] ?? []);

test('the gateway, the worker and the migration run our image with variables that exist', () => {
  expect(ours).toHaveLength(3);
  for (const { image, environment } of ours) {
    expect(image).toBe('facet');
    expect(variables).toEqual(expect.arrayContaining(Object.keys(environment)));
  }
});

test('every program that a container runs is there', () => {
  const dockerfile = readText('Dockerfile');
  const commands = [...ours.flatMap(({ command = [] }) => command), ...dockerfile.split('"')];
  const programs = commands.filter((word) => /\.(ts|js)$/.test(word));
  expect(new Set(programs).size).toBe(3);
  for (const program of programs) expect(existsSync(path.join(root, program))).toBe(true);
});

test('nothing runs before the migration, and only this machine reaches the gateway', () => {
  for (const name of ['gateway', 'worker']) {
    expect(services[name]?.depends_on).toEqual({
      migrate: { condition: 'service_completed_successfully' },
    });
  }
  expect(services['gateway']?.ports).toEqual(['127.0.0.1:4000:4000']);
});
