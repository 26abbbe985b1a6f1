import { candidates, deviceNotice } from './device-choice.ts';

test('auto tries the fastest first and ends with the one that always works', () => {
  expect(candidates('auto')).toEqual(['cuda', 'webgpu', 'cpu']);
  expect(candidates('webgpu')).toEqual(['webgpu']);
});

test('one line says what was taken and why nothing before it was', () => {
  const refusals = [
    { device: 'cuda', reason: 'not installed' },
    { device: 'webgpu', reason: 'no adapter' },
  ] as const;
  expect(deviceNotice({ device: 'cpu', threads: 2 }, refusals)).toBe(
    'Encoder device: cpu, 2 sessions; not cuda: not installed; not webgpu: no adapter',
  );
  expect(deviceNotice({ device: 'webgpu', threads: 1 }, [])).toBe(
    'Encoder device: webgpu, 1 session',
  );
});
