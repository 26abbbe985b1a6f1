import { readFile } from 'node:fs/promises';
import { FacetError } from '@facet/errors';
import { createDatabase, toUnavailableError } from './index.ts';
import { createTestDatabase } from './testing/index.ts';

test('a database that nobody runs is unavailable, by pg and by Prisma', async () => {
  const database = createDatabase({ url: 'postgres://nobody:x@127.0.0.1:1/none' });
  const byPool = await database.pool.query('SELECT 1').catch((error: unknown) => error);
  const byPrisma = await database.prisma.person.count().catch((error: unknown) => error);
  expect(toUnavailableError(byPool)).toMatchObject({ code: 'DATABASE_UNAVAILABLE', cause: byPool });
  expect(toUnavailableError(byPrisma)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await database.close();
});

test('one whose disk is full is, until there is room', () => {
  const full = Object.assign(new Error('could not extend file'), { code: '53100' });
  expect(toUnavailableError(full)).toMatchObject({ retryAfterSeconds: 2 });
});

test('another error is not, nor one of ours, nor a file that is missing', async () => {
  expect(toUnavailableError(new Error('syntax error'))).toBeNull();
  const noFile = await readFile('/none/tokenizer.json').catch((error: unknown) => error);
  expect(toUnavailableError(noFile)).toBeNull();
  const cause = Object.assign(new Error(), { code: 'ECONNRESET' });
  expect(toUnavailableError(new FacetError('MODEL_INVALID', 'No model.', { cause }))).toBeNull();
});

test('a database that is stopped meanwhile is, by pg and by Prisma', async () => {
  const { database, drop } = await createTestDatabase();
  const { pool, prisma } = database;
  const endSession = 'SELECT pg_terminate_backend(pg_backend_pid())';
  const byPool = await pool.query(endSession).catch((error: unknown) => error);
  const byPrisma = await prisma.$queryRawUnsafe(endSession).catch((error: unknown) => error);
  expect(toUnavailableError(byPool)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  expect(toUnavailableError(byPrisma)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await drop();
});
