import { OpenedParts } from './index.ts';

function recordingParts(...names: readonly string[]) {
  const closed: string[] = [];
  const parts = new OpenedParts();
  for (const name of names) parts.add(() => closed.push(name));
  return { parts, closed };
}

test('parts close in the reverse order, and once', async () => {
  const { parts, closed } = recordingParts('database', 'queue', 'server');
  await parts.close();
  await parts.close();
  expect(closed).toEqual(['server', 'queue', 'database']);
});

test('a part that does not close keeps no other open', async () => {
  const { parts, closed } = recordingParts('database', 'queue');
  const problem = new Error('stuck');
  parts.add(() => {
    throw problem;
  });
  parts.add(() => Promise.reject(problem));
  await expect(parts.close()).rejects.toMatchObject({ errors: [problem, problem] });
  expect(closed).toEqual(['queue', 'database']);
});

test('when opening fails, what was open is closed and the reason passed on', async () => {
  const { parts, closed } = recordingParts('database');
  const reason = new Error('no model');
  await expect(parts.orClose(() => Promise.reject(reason))).rejects.toBe(reason);
  expect(closed).toEqual(['database']);
});

test('what was opened stays open', async () => {
  const { parts, closed } = recordingParts('database');
  await expect(parts.orClose(async () => 'ready')).resolves.toBe('ready');
  expect(closed).toEqual([]);
});
