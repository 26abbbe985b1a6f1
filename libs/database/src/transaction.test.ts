import { createTestDatabase, type TestDatabase } from './testing/index.ts';
import { inTransaction } from './transaction.ts';

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

const addPerson = 'INSERT INTO person (events_version) VALUES ($1) RETURNING id';

test('what resolves is kept, and Prisma sees it', async () => {
  const { pool, prisma } = testDatabase.database;
  const id = await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ id: string }>(addPerson, [7]);
    return BigInt(rows[0]?.id ?? '0');
  });
  await expect(prisma.person.findUnique({ where: { id } })).resolves.toMatchObject({
    eventsVersion: 7,
  });
});

test('what rejects leaves nothing, and the connection goes on', async () => {
  const { pool, prisma } = testDatabase.database;
  const failing = inTransaction(pool, async (client) => {
    await client.query(addPerson, [8]);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await prisma.person.count({ where: { eventsVersion: 8 } })).toBe(0);
  expect(pool.totalCount).toBe(pool.idleCount);
});

test('a connection that is lost between two statements fails the work, not the process', async () => {
  const { pool } = testDatabase.database;
  const working = inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const lost = new Promise((resolve) => client.once('end', resolve));
    await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
    await lost;
    await client.query(addPerson, [9]);
  });
  await expect(working).rejects.toThrow();
  await expect(pool.query('SELECT 1')).resolves.toMatchObject({ rowCount: 1 });
});

test('a transaction in which nothing happens is ended by the server, and gives its locks back', async () => {
  const { rows } = await testDatabase.database.pool.query<{ setting: string }>(
    `SELECT current_setting('idle_in_transaction_session_timeout') AS setting`,
  );
  expect(rows[0]?.setting).toBe('30s');
});
