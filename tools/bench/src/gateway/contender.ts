import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PageRequest } from './load/measurement.ts';
import { profilePageQuery } from './page.ts';
import { poolSize } from './pool-size.ts';
import type { InstalledPostgraphile } from './postgraphile/install.ts';
import { postgraphileQuery } from './postgraphile/page-query.ts';
import {
  startGatewayProcess,
  startProcess,
  type StartedProcess,
} from '../process/started-process.ts';

/** A server in a process of its own, and how to ask it for a person's page. */
export interface Contender extends StartedProcess {
  readonly name: string;
  readonly requestPage: (userId: string) => PageRequest;
}

const entryOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** What the small servers of this benchmark print */
const ready = /^(http:\S+)$/;
const json = { 'content-type': 'application/json' };

/** The gateway as `npm start` runs it. */
export async function startGateway(databaseUrl: string, dataDir: string): Promise<Contender> {
  const key = `fak_${randomBytes(32).toString('base64url')}`;
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ADMIN_KEY: key };
  const started = await startGatewayProcess(environment);
  const headers = { ...json, authorization: `Bearer ${key}` };
  const requestPage = (userId: string) => graphqlRequest(profilePageQuery, userId, headers);
  return { name: 'Facet', ...started, requestPage };
}

/** The limit. */
export async function startBare(databaseUrl: string): Promise<Contender> {
  const started = await startProcess({
    args: ['--import', 'tsx', entryOf('./bare/main.ts')],
    environment: { NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    ready,
  });
  const requestPage = (userId: string) =>
    ({ method: 'GET', path: `/${encodeURIComponent(userId)}`, headers: {} }) as const;
  return { name: 'node:http + pg', ...started, requestPage };
}

export async function startPostgraphile(
  databaseUrl: string,
  { node, folder }: InstalledPostgraphile,
): Promise<Contender> {
  const started = await startProcess({
    node,
    args: [entryOf('./postgraphile/main.ts')],
    ready,
    environment: {
      NODE_ENV: 'production',
      ...{ DATABASE_URL: databaseUrl, POSTGRAPHILE_DIR: folder, POOL_SIZE: String(poolSize) },
      GRAPHILE_ENV: 'production',
    },
  });
  const requestPage = (userId: string) => graphqlRequest(postgraphileQuery, userId, json);
  return { name: 'PostGraphile', ...started, requestPage };
}

function graphqlRequest(
  query: string,
  userId: string,
  headers: PageRequest['headers'],
): PageRequest {
  const body = JSON.stringify({ query, operationName: 'ProfilePage', variables: { userId } });
  return { method: 'POST', path: '/graphql', headers, body };
}
