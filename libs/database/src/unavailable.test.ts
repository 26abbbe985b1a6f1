import { createDatabase, toUnavailableError } from './index.ts';

test('a database that nobody runs is unavailable, by pg and by Prisma', async () => {
  const database = createDatabase({ url: 'postgres://nobody:x@127.0.0.1:1/none' });
  const byPool = await database.pool.query('SELECT 1').catch((error: unknown) => error);
  const byPrisma = await database.prisma.person.count().catch((error: unknown) => error);
  expect(toUnavailableError(byPool)).toMatchObject({ code: 'DATABASE_UNAVAILABLE', cause: byPool });
  expect(toUnavailableError(byPrisma)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
  await database.close();
});

test('another error is not', () => {
  expect(toUnavailableError(new Error('syntax error'))).toBeNull();
});
