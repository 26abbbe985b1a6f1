import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { goEnvironment } from './go.ts';

export const root = path.join(import.meta.dirname, '../../../../..');
export const chartDir = path.join(root, 'deploy/helm/facet');

export type Values = Record<string, unknown>;

/** A rendered object of Kubernetes */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Record<string, string> };
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever shape it expects
  readonly spec: any;
}

export interface Rendered {
  readonly manifests: readonly Manifest[];
  readonly notes: string;
}

/** Compiles the renderer. */
export function buildRenderer(binary: string): void {
  const source = path.join(import.meta.dirname, 'render/main.go');
  const env = { ...process.env, ...goEnvironment };
  execFileSync('go', ['build', '-o', binary, source], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

export function defaultValues(): Values {
  return parse(readFileSync(path.join(chartDir, 'values.yaml'), 'utf8')) as Values;
}

/** Later values go over earlier ones, key by key, as Helm does with `--values`. */
export function mergeValues(base: Values, over: Values): Values {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const old = merged[key];
    merged[key] = isMap(old) && isMap(value) ? mergeValues(old, value) : value;
  }
  return merged;
}

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws Error with what the template engine says */
export function renderChart(binary: string, release: string, over: Values): Rendered {
  const input = JSON.stringify(mergeValues(defaultValues(), over));
  const { status, stdout, stderr } = spawnSync(binary, [chartDir, release], {
    ...{ input, encoding: 'utf8' },
  });
  if (status !== 0) throw new Error(stderr);
  const files = Object.entries(JSON.parse(stdout) as Record<string, string>);
  const texts = files.filter(([name]) => name.endsWith('.yaml')).map(([, text]) => text);
  return {
    manifests: texts.flatMap(readManifests),
    notes: Object.fromEntries(files)['templates/NOTES.txt'] ?? '',
  };
}

function readManifests(text: string): Manifest[] {
  const documents = parseAllDocuments(text);
  const objects = documents.map((document) => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS() as Manifest | null;
  });
  return objects.filter((object) => object !== null);
}
