import { FacetError } from '@facet/errors';
import { layersOf } from './error-layers.ts';

/** Of the operating system, PostgreSQL (class 08; shutting down, starting up, out of something) and Prisma. */
const unavailableCodes = new Set<unknown>([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '08000',
  '08001',
  '08003',
  '08006',
  '53100',
  '53200',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '58030',
  'P1001',
  'P1002',
  'P1017',
  'P2024',
]);

/** node-postgres gives these two no code. */
const unavailableMessages =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired/;

/** Whether the error says that the database cannot be reached now, so that trying again later may help. */
function isDatabaseUnavailable(error: unknown): boolean {
  return layersOf(error).some(
    ({ code, message, syscall }) =>
      unavailableCodes.has(code) ||
      // A socket file that is not there; any other file is none of the database's.
      (code === 'ENOENT' && syscall === 'connect') ||
      (typeof message === 'string' && unavailableMessages.test(message)),
  );
}

const retryAfterSeconds = 2;

/** DATABASE_UNAVAILABLE for an error that says so, else null; an error of ours has its code already. */
export function toUnavailableError(error: unknown): FacetError | null {
  if (error instanceof FacetError || !isDatabaseUnavailable(error)) return null;
  const options = { cause: error, retryAfterSeconds };
  return new FacetError('DATABASE_UNAVAILABLE', 'The database does not answer.', options);
}
