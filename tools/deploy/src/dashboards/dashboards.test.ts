import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createMetrics, metricTable } from '@facet/telemetry';
import { parse } from 'yaml';
import { readQuery } from './queries.ts';

const deploy = path.join(import.meta.dirname, '../../../../deploy');
const readText = (file: string) => readFileSync(path.join(deploy, file), 'utf8');

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  };
  readonly targets?: readonly { readonly expr: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly schemaVersion: number;
  readonly templating: { readonly list: readonly { readonly name: string }[] };
  readonly panels: readonly Panel[];
}
interface Rules {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string }[];
  }[];
}

const { uid, title, schemaVersion, templating, panels } = JSON.parse(
  readText('grafana/facet.json'),
) as Dashboard;
const rules = (parse(readText('prometheus/rules.yaml')) as Rules).groups.flatMap(
  (group) => group.rules,
);
const shown = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

const rows = Object.values({ ...metricTable.gateway, ...metricTable.worker });

/** Every series that our processes serve: histograms as their three, and the figures of Node.js. */
async function seriesServed(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all([
    createMetrics('gateway').render(),
    createMetrics('worker').render(),
  ]);
  const types = [...texts.join('\n').matchAll(/^# TYPE (\w+) (\w+)$/gm)];
  return new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
    ),
  );
}

test.each([
  ['dashboard', shown],
  ['rules', rules.map(({ expr }) => expr)],
])('every metric and label of the %s is served', async (_name, expressions) => {
  const served = await seriesServed();
  const labels = new Set(['le', 'job', 'instance', ...rows.flatMap((row) => [...row.labels])]);
  expect(expressions.length).toBeGreaterThan(5);
  for (const expression of expressions) {
    const query = readQuery(expression);
    expect(query.metrics.length).toBeGreaterThan(0);
    expect(query.metrics.filter((name) => !served.has(name))).toEqual([]);
    expect(query.labels.filter((name) => !labels.has(name))).toEqual([]);
  }
});

test('every metric of ours is on the dashboard', () => {
  const names = shown.flatMap((expression) => readQuery(expression).metrics);
  const missing = rows.filter(({ name }) => !names.some((one) => one.startsWith(name)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('Grafana can place every panel: ids are unique, none lies over another, variables are defined', () => {
  expect({ uid, title }).toEqual({ uid: 'facet', title: 'Facet' });
  expect(schemaVersion).toBeGreaterThanOrEqual(39);
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
  const variables = [...JSON.stringify(panels).matchAll(/\$\{?([a-z]\w*)/g)].map(
    ([, name]) => name,
  );
  expect(templating.list.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...new Set(variables)]),
  );
});
