import { FacetError, toSafeError } from './index.ts';

test('an error carries its code, status and cause', () => {
  const cause = new Error('secret');
  const error = new FacetError('OVERLOADED', 'Too much waits.', { cause, retryAfterSeconds: 2 });
  expect(error).toMatchObject({ code: 'OVERLOADED', status: 429, retryAfterSeconds: 2, cause });
});

test('a foreign error shows nothing of its text', () => {
  const safe = toSafeError(new Error('password=hunter2'));
  expect(safe.code).toBe('INTERNAL');
  expect(safe.message).not.toContain('hunter2');
});
