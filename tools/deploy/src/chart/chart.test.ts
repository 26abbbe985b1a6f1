import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { checkManifests } from './testing/check-manifests.ts';
import { isGoExpected } from './testing/go.ts';
import {
  buildRenderer,
  chartDir,
  defaultValues,
  mergeValues,
  renderChart,
  root,
  type Manifest,
  type Values,
} from './testing/render-chart.ts';

/** Go compiles sprig, and TypeScript reads all types of Kubernetes. */
const patienceMs = 240_000;
const withGo = isGoExpected() ? test : test.skip;

const folder = mkdtempSync(path.join(tmpdir(), 'facet-chart-'));
const binary = path.join(folder, 'render');
beforeAll(() => {
  if (isGoExpected()) buildRenderer(binary);
}, patienceMs);
afterAll(() => rmSync(folder, { recursive: true }));

const least = { existingSecret: 'facet-secrets' };
const everything = {
  ...least,
  image: {
    repository: 'registry.example.com/facet',
    tag: 'v7',
    pullSecrets: [{ name: 'registry' }],
  },
  tracesEndpoint: 'http://collector:4318',
  gateway: {
    autoscaling: { enabled: true },
    ingress: {
      ...{ enabled: true, className: 'nginx', host: 'facet.example.com', tlsSecret: 'facet-tls' },
      annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '2m' },
    },
    extraEnv: [{ name: 'NODE_OPTIONS', value: '--max-old-space-size=768' }],
    affinity: { podAntiAffinity: {} },
  },
  worker: {
    autoscaling: { enabled: true, prometheusAddress: 'http://prometheus.monitoring' },
    encoderDevice: 'cuda',
    resources: { limits: { 'nvidia.com/gpu': 1 } },
    nodeSelector: { pool: 'gpu' },
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }],
  },
} satisfies Values;

const render = (over: Values) => renderChart(binary, 'shop', over);

function find(manifests: readonly Manifest[], kind: string, name: string): Manifest {
  const found = manifests.find((one) => one.kind === kind && one.metadata.name === name);
  if (!found) throw new Error(`There is no ${kind} ${name}.`);
  return found;
}

/** The pods that the objects make */
const podsOf = (manifests: readonly Manifest[]) =>
  manifests.flatMap(({ kind, spec }) =>
    kind === 'Pod' ? [spec] : spec.template ? [spec.template.spec] : [],
  );

withGo.each([
  ['the least that can be said', least],
  ['everything', everything],
])(
  'with %s, Kubernetes knows every field',
  (_name, over) => {
    expect(checkManifests(render(over).manifests)).toEqual([]);
  },
  patienceMs,
);

withGo('the check finds a field that is none, and one of a wrong type', () => {
  const service = find(render(least).manifests, 'Service', 'shop-facet-gateway');
  const wrong = { ...service, spec: { ...service.spec, selectors: {}, type: 1 } };
  const problems = checkManifests([wrong]).join('\n');
  expect(problems).toMatch(/'selectors' does not exist|'number' is not assignable/);
});

withGo('no pod has rights, a token, a writable root or a secret in plain text', () => {
  const pods = podsOf(render(everything).manifests);
  expect(pods).toHaveLength(4);
  for (const pod of pods) {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    });
    const [container] = pod.containers;
    expect(container.securityContext).toEqual({
      ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
      capabilities: { drop: ['ALL'] },
    });
    for (const { name, value } of container.env ?? []) {
      if (/URL|KEY/.test(name)) expect(value).toBeUndefined();
    }
  }
});

withGo('what containers run is there, with variables that Facet reads', () => {
  const text = readFileSync(path.join(root, '.env.example'), 'utf8');
  const variables = [...text.matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
  const containers = podsOf(render(everything).manifests).flatMap((pod) => pod.containers);
  for (const { command, env = [] } of containers) {
    const names = env.map(({ name }: { name: string }) => name);
    expect([...variables, 'NODE_OPTIONS']).toEqual(expect.arrayContaining(names));
    const programs = command.filter((word: string) => /\.(ts|js)$/.test(word));
    for (const program of programs) expect(existsSync(path.join(root, program))).toBe(true);
  }
});

withGo(
  'the schema is migrated before an install or upgrade, and nothing else is a hook of those',
  () => {
    const { manifests } = render(least);
    const hooks = manifests.filter(({ metadata }) =>
      metadata.annotations?.['helm.sh/hook']?.includes('install'),
    );
    expect(
      hooks.map(({ kind, metadata }) => [kind, metadata.annotations?.['helm.sh/hook']]),
    ).toEqual([['Job', 'pre-install,pre-upgrade']]);
  },
);

withGo('services and budgets find the pods they are for', () => {
  const { manifests } = render(everything);
  for (const part of ['gateway', 'worker']) {
    const { spec } = find(manifests, 'Deployment', `shop-facet-${part}`);
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    const budget = find(manifests, 'PodDisruptionBudget', `shop-facet-${part}`);
    expect(budget.spec.selector).toEqual(spec.selector);
  }
  const { spec } = find(manifests, 'Deployment', 'shop-facet-gateway');
  expect(find(manifests, 'Service', 'shop-facet-gateway').spec.selector).toEqual(
    spec.selector.matchLabels,
  );
});

withGo('who is scaled by something has no number of replicas of its own', () => {
  const fixed = render(least).manifests;
  const scaled = render(everything).manifests;
  for (const part of ['gateway', 'worker']) {
    const name = `shop-facet-${part}`;
    expect(find(fixed, 'Deployment', name).spec.replicas).toBeGreaterThan(0);
    expect(find(scaled, 'Deployment', name).spec).not.toHaveProperty('replicas');
  }
  expect(find(scaled, 'ScaledObject', 'shop-facet-worker').spec).toMatchObject({
    scaleTargetRef: { name: 'shop-facet-worker' },
    triggers: [{ metadata: { query: 'max(facet_queue_depth)', threshold: '2000' } }],
  });
  expect(fixed.map(({ kind }) => kind)).not.toContain('ScaledObject');
});

withGo('what is missing is said', () => {
  expect(() => render({})).toThrow('existingSecret: name a secret');
  const ingress = { ...least, gateway: { ingress: { enabled: true } } };
  expect(() => render(ingress)).toThrow('gateway.ingress.host');
  const scaling = { ...least, worker: { autoscaling: { enabled: true } } };
  expect(() => render(scaling)).toThrow('worker.autoscaling.prometheusAddress');
});

const isAllowed = new Ajv({ allErrors: true }).compile(
  JSON.parse(readFileSync(path.join(chartDir, 'values.schema.json'), 'utf8')) as object,
);
const problemsOf = (over: Values): string[] => {
  isAllowed(mergeValues(defaultValues(), over));
  return (isAllowed.errors ?? []).map(({ instancePath }: ErrorObject) => instancePath);
};

test('the schema of values allows what is documented, and refuses what is none', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf(everything)).toEqual([]);
  expect(problemsOf({ worker: { replicas: 'two' } })).toEqual(['/worker/replicas']);
  expect(problemsOf({ gateway: { replica: 2 } })).toEqual(['/gateway']);
  expect(problemsOf({ worker: { encoderDevice: 'tpu' } })).toEqual(['/worker/encoderDevice']);
});
