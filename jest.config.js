// One configuration for every project: `jest --config ../../jest.config.js --rootDir .`
import { readFileSync } from 'node:fs';

const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
};

/** A PostgreSQL of its own is started for the projects that declare the database library. */
function databaseHooks() {
  const project = JSON.parse(readFileSync('package.json', 'utf8'));
  const declared = { ...project.dependencies, ...project.devDependencies };
  const needsDatabase = project.name === '@facet/database' || '@facet/database' in declared;
  if (!needsDatabase) return {};
  return {
    globalSetup: `${import.meta.dirname}/tools/jest/global-setup.js`,
    globalTeardown: `${import.meta.dirname}/tools/jest/global-teardown.js`,
  };
}

export default {
  testMatch: ['<rootDir>/src/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  passWithNoTests: true,
  errorOnDeprecated: true,
  ...databaseHooks(),
};
