import { toUnstorableTextError } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing/index.ts';

let scratch: TestDatabase;
beforeAll(async () => {
  scratch = await createTestDatabase();
});
afterAll(() => scratch.drop());

test('a text with NUL is bad input, by pg and by Prisma; another error is not', async () => {
  const { pool, prisma } = scratch.database;
  const errors = await Promise.all(
    [
      pool.query('SELECT $1::text', ['a\0']),
      pool.query('SELECT $1::jsonb', [JSON.stringify('a\0')]),
      prisma.apiKey.findFirst({ where: { name: 'a\0' } }),
    ].map((query) => query.catch((error: unknown) => error)),
  );
  for (const error of errors) {
    expect(toUnstorableTextError(error)).toMatchObject({ code: 'BAD_INPUT' });
  }
  expect(toUnstorableTextError(new Error('a\0'))).toBeNull();
});
