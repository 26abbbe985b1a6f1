import { types } from 'node:util';
import { FacetError } from '@facet/errors';

/** Of the operating system, PostgreSQL (class 08 and shutting down, starting up, full) and Prisma. */
const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
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
  if (!types.isNativeError(error)) return false;
  const { code, cause, errors } = error as Error & { code?: unknown; errors?: unknown };
  if (typeof code === 'string' && unavailableCodes.has(code)) return true;
  if (unavailableMessages.test(error.message)) return true;
  if (Array.isArray(errors) && errors.some(isDatabaseUnavailable)) return true;
  return isDatabaseUnavailable(cause);
}

const retryAfterSeconds = 2;

/** DATABASE_UNAVAILABLE for an error that says so, else null. */
export function toUnavailableError(error: unknown): FacetError | null {
  if (!isDatabaseUnavailable(error)) return null;
  const options = { cause: error, retryAfterSeconds };
  return new FacetError('DATABASE_UNAVAILABLE', 'The database does not answer.', options);
}
