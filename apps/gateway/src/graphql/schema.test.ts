import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type GraphQLArgument,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
} from 'graphql';
import { schemaFile, schemaText } from './schema-file.ts';
import { createSchema } from './schema.ts';

const require = createRequire(import.meta.url);
/** The path of its binary. */
const relayCompiler = require('relay-compiler') as string;

test('the committed schema is what the code says (else: npm run generate)', () => {
  const committed = buildSchema(readFileSync(schemaFile, 'utf8'));
  expect(printSchema(committed)).toBe(printSchema(buildSchema(schemaText())));
});

test('everything is described', () => {
  const missing: string[] = [];
  const check = (name: string, thing: { readonly description?: unknown }) => {
    if (!thing.description) missing.push(name);
  };
  for (const type of Object.values(createSchema().getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    check(type.name, type);
    if (isEnumType(type)) type.getValues().forEach((v) => check(`${type.name}.${v.name}`, v));
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field);
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      args.forEach((arg) => check(`${type.name}.${field.name}(${arg.name})`, arg));
    }
  }
  expect(missing).toEqual([]);
});

test('what is described as personal is guarded, and nothing else', () => {
  const described: string[] = [];
  const guarded: string[] = [];
  for (const type of Object.values(createSchema().getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { name, description, extensions } of Object.values(type.getFields())) {
      if (description?.includes('Scope: profiles:pii')) described.push(`${type.name}.${name}`);
      if (extensions['scope'] === 'profiles:pii') guarded.push(`${type.name}.${name}`);
    }
  }
  expect(guarded).toEqual(described);
  expect(guarded).toHaveLength(6);
});

const documents = {
  ProfileList: `
    const { graphql } = require('react-relay');
    graphql\`
      fragment ProfileList_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
      @refetchable(queryName: "ProfileListPaginationQuery") {
        profiles(first: $count, after: $cursor) @connection(key: "ProfileList_profiles") {
          edges { node { id userId interests(first: 3) { score category { name } } } }
        }
      }
    \`;`,
  ProfileEvents: `
    const { graphql } = require('react-relay');
    graphql\`
      fragment ProfileEvents_profile on Profile
      @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
      @refetchable(queryName: "ProfileEventsPaginationQuery") {
        events(first: $count, after: $cursor) @connection(key: "ProfileEvents_events") {
          edges { node { id occurredAt } }
        }
      }
    \`;`,
  Updates: `
    const { graphql } = require('react-relay');
    graphql\`
      subscription UpdatesSubscription($userId: String!) {
        profileUpdated(userId: $userId) { id version status }
      }
    \`;
    graphql\`
      query UpdatesQuery($id: ID!) { node(id: $id) { ... on Profile { version } } }
    \`;`,
};

test("Relay's own compiler takes the committed schema", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'facet-relay-'));
  try {
    mkdirSync(path.join(folder, 'src'));
    cpSync(schemaFile, path.join(folder, 'schema.graphql'));
    for (const [name, text] of Object.entries(documents)) {
      writeFileSync(path.join(folder, 'src', `${name}.js`), text);
    }
    const config = { src: './src', schema: './schema.graphql', language: 'javascript' };
    writeFileSync(path.join(folder, 'relay.config.json'), JSON.stringify(config));
    execFileSync(relayCompiler, ['relay.config.json'], { cwd: folder, stdio: 'pipe' });
    expect(readdirSync(path.join(folder, 'src/__generated__')).sort()).toEqual([
      'ProfileEventsPaginationQuery.graphql.js',
      'ProfileEvents_profile.graphql.js',
      'ProfileListPaginationQuery.graphql.js',
      'ProfileList_query.graphql.js',
      'UpdatesQuery.graphql.js',
      'UpdatesSubscription.graphql.js',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
