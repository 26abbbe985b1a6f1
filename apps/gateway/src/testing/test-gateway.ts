import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { createDatabase, type Database } from '@facet/database';
import { createTestDatabase, type TestDatabase } from '@facet/database/testing';
import { createLogger } from '@facet/telemetry';
import { compose } from '../compose.ts';
import { type GatewaySettings, readEnvironment } from '../environment.ts';

interface GraphqlAnswer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever shape it asked for
  readonly data: any;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

export interface TestGateway {
  readonly url: string;
  readonly databaseUrl: string;
  readonly database: Database;
  readonly dataDir: string;
  readonly adminKey: string;
  readonly writeKey: string;
  /** Everything logged so far. */
  readonly logged: () => string;
  /** With the admin key unless another one (null: none) is given. */
  ask(query: string, variables?: object, key?: string | null): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

/** A composed gateway that listens on a free port, on a database of its own unless the settings name one. */
export async function startTestGateway(
  overrides: Partial<GatewaySettings> = {},
): Promise<TestGateway> {
  const { DATABASE_URL } = overrides;
  const {
    url: databaseUrl,
    database,
    drop,
  } = DATABASE_URL === undefined ? await createTestDatabase() : openDatabase(DATABASE_URL);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'facet-gateway-'));
  const lines: string[] = [];
  const destination = new Writable({
    write: (line, _encoding, done) => {
      lines.push(String(line));
      done();
    },
  });
  const own = { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug' };
  const gateway = compose(
    { ...readEnvironment(own), ...overrides },
    createLogger({ name: 'gateway', level: 'debug', destination }),
  );
  const url = await gateway.start();
  const readKey = async (name: string) => (await readFile(path.join(dataDir, name), 'utf8')).trim();
  const adminKey = overrides.ADMIN_KEY ?? (await readKey('admin.key'));
  return {
    ...{ url, databaseUrl, database, dataDir, adminKey },
    writeKey: overrides.WRITE_KEY ?? (await readKey('write.key')),
    logged: () => lines.join(''),
    ask: (query, variables = {}, key = adminKey) => ask(url, query, variables, key),
    stop: async () => {
      await gateway.stop();
      await drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Somebody else's: closed, and left where it is. */
function openDatabase(url: string): TestDatabase {
  const database = createDatabase({ url });
  return { url, database, drop: () => database.close() };
}

async function ask(
  url: string,
  query: string,
  variables: object,
  key: string | null,
): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    data,
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map(({ message }) => message),
  };
}
