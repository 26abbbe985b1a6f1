import { noticeOf } from './log-line.ts';

test('errors are shown in short, and what Node itself says', () => {
  expect(noticeOf('{"level":50,"msg":"The model is gone.","stack":"…"}', 'stdout')).toBe(
    'The model is gone.',
  );
  expect(noticeOf('{"level":30,"msg":"hello"}', 'stdout')).toBeUndefined();
  expect(noticeOf('Segmentation fault', 'stderr')).toBe('Segmentation fault');
  expect(noticeOf('ready', 'stdout')).toBeUndefined();
  expect(noticeOf('', 'stderr')).toBeUndefined();
});
