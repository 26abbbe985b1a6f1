import { readFigures } from './run-benchmark.ts';

test('the last line are the figures, whatever stands before', () => {
  expect(readFigures('a table\n\n{"eventsPerSecond":9000}\n\n')).toEqual({ eventsPerSecond: 9000 });
});

test('what is no figures is an error', () => {
  expect(() => readFigures('it failed\n')).toThrow();
  expect(() => readFigures('{"eventsPerSecond":"many"}')).toThrow('These are no figures');
  expect(() => readFigures('[1]')).toThrow('These are no figures');
});
