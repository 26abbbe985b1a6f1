import { FacetError } from '@facet/errors';
import { describeError } from './index.ts';

test('an error is described by class, code and place, and so are its causes', () => {
  const cause = Object.assign(new RangeError('ann@mail.example is taken'), { code: '23505' });
  const described = describeError(new FacetError('INTERNAL', 'It failed.', { cause }));
  expect(described).toMatchObject([
    { type: 'FacetError', code: 'INTERNAL', message: 'It failed.' },
    { type: 'RangeError', code: '23505' },
  ]);
  expect(described[1]?.at[0]).toContain('describe-error.test.ts');
});

test('what a driver quotes is nowhere in it', () => {
  const reasons = [new Error('for ann@mail.example\nand bob'), 'ann@mail.example'];
  const error = new AggregateError(reasons, 'ann@mail.example', { cause: 'ann@mail.example' });
  expect(describeError(error)).toHaveLength(2);
  expect(JSON.stringify(describeError(error))).not.toMatch(/ann|bob/);
});

test('what is no error says nothing', () => {
  expect(describeError('a text')).toEqual([]);
});
