import { aDoneRebuild, aRebuild } from '../testing/a-rebuild.ts';
import { runFacet } from '../testing/run-facet.ts';
import { ScriptedGraphql } from '../testing/scripted-graphql.ts';
import type { RebuildView } from './rebuild-view.ts';

let gateway: ScriptedGraphql;
beforeEach(async () => {
  gateway = await ScriptedGraphql.start();
});
afterEach(() => gateway.stop());

const facet = (...args: readonly string[]) => runFacet(gateway.url, ...args);

/** Answers every question about a rebuild with the next of these views, and with the last one for ever. */
function answer(...views: readonly RebuildView[]): void {
  gateway.follow((_, index) => {
    const view = views[Math.min(index, views.length - 1)] ?? aRebuild;
    return { data: { startRebuild: view, rebuild: view } };
  });
}

const inputs = () => gateway.operations.map(({ variables }) => variables['input']);

test('a rebuild of all begins, says its number and what can be done with it', async () => {
  answer({ ...aRebuild, done: 0, skipped: 0 });
  expect(await facet('rebuild', '--all')).toEqual({
    status: 0,
    stderr: '',
    stdout: `Rebuild 7 has begun: 2,001 people, incremental, with facet-mini@1.0.0.
To follow it, or to stop it:
  npx facet rebuild show 7 --watch
  npx facet rebuild pause 7   (then resume or cancel)
`,
  });
  expect(inputs()).toEqual([{ all: true, mode: 'INCREMENTAL' }]);
  expect([...gateway.authorizations]).toEqual(['Bearer an-admin-key-for-tests']);
});

test('people and filters are sent as the API wants them', async () => {
  answer(aRebuild);
  await facet('rebuild', '--user', 'ada', '--user', 'bob', '--full');
  await facet('rebuild', '--category', 'hg', '--min-score', '0.3', '--stage', 'at-risk');
  await facet('rebuild', '--status', 'FAILED', '--language', 'zh');
  expect(inputs()).toEqual([
    { userIds: ['ada', 'bob'], mode: 'FULL' },
    {
      filter: { category: { key: 'hg', minScore: 0.3 }, lifecycleStage: 'AT_RISK' },
      mode: 'INCREMENTAL',
    },
    { filter: { status: 'FAILED', language: 'zh' }, mode: 'INCREMENTAL' },
  ]);
});

test('wrong usage exits with 2 before anything is asked', async () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['say whose profiles'],
    ['exclude each other', '--all', '--user', 'ada'],
    ['exclude each other', '--all', '--stage', 'loyal'],
    ['--min-score needs --category', '--all', '--min-score', '0.5'],
    ['a number from 0 to 1', '--category', 'hg', '--min-score', '2'],
    ['one of new, active', '--stage', 'gone'],
    ['no segments yet; choose people by --category', '--segment', 'vip'],
    ['too many arguments', 'bake'],
    ['must be a number', 'show', 'seven'],
  ];
  for (const [words, ...args] of wrong) {
    const { status, stdout, stderr } = await facet('rebuild', ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  }
  expect(gateway.operations).toEqual([]);
});

test('a dry run tells what would be done, and starts nothing', async () => {
  const estimateRebuild = { people: 2_001, peopleToBuild: 12, textsToEncode: 34, seconds: 0.4 };
  gateway.follow(() => ({ data: { estimateRebuild } }));
  const { stdout } = await facet('rebuild', '--all', '--dry-run');
  expect(stdout).toMatch(/^It would build 12 of 2,001 people and encode 34 texts: about 1 s\./);
  expect(JSON.parse((await facet('rebuild', '--all', '--dry-run', '--json')).stdout)).toEqual(
    estimateRebuild,
  );
  expect(gateway.operations.every(({ query }) => query.trim().startsWith('query'))).toBe(true);
});

test('--model takes a number or NAME@VERSION, and says which there are', async () => {
  const models = [1, 2].map((id) => ({ id: `${id}`, name: 'facet-mini', version: `${id}.0.0` }));
  const generation = { number: '2', status: 'PREPARED' } as const;
  gateway.follow(() => ({
    data: { models, generations: [], startRebuild: { ...aRebuild, generation } },
  }));
  const { stdout } = await facet('rebuild', '--all', '--model', 'facet-mini@2.0.0');
  expect(stdout).toContain('npx facet model activate 2');
  await facet('rebuild', '--all', '--model', '1');
  const sent = inputs().filter((input) => input !== undefined);
  expect(sent).toMatchObject([{ model: '2' }, { model: '1' }]);
  expect(await facet('rebuild', '--all', '--model', 'other@3')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Known: facet-mini@1.0.0, facet-mini@2.0.0.'),
  });
});

test('--watch follows a rebuild to its end; lines go to stderr, the result to stdout', async () => {
  answer(aRebuild, aRebuild, aDoneRebuild);
  const { status, stdout, stderr } = await facet('rebuild', '--all', '--watch');
  expect(status).toBe(0);
  expect(stdout).toContain('Rebuild 7 is done: 1,981 built, 20 up to date, 0 failed (13 s)\n');
  expect(stderr.trim().split('\n')).toEqual([
    'Rebuild 7: 39% · 800 of 2,001 people · 20 up to date · 151 people/s · 8 s left',
    'Rebuild 7: 100% · 2,001 of 2,001 people · 20 up to date · 151 people/s',
  ]);
});

test('a watched rebuild that ends with failed people, or is cancelled, exits with 1', async () => {
  answer({ ...aDoneRebuild, done: 1_978, failed: 3 });
  expect(await facet('rebuild', 'show', '7', '--watch', '--json')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('"failed": 3'),
    stderr: expect.stringContaining('error: 3 people could not be built.'),
  });
  answer({ ...aDoneRebuild, status: 'CANCELLED' });
  const cancelled = await facet('rebuild', 'show', '7', '--watch');
  expect(cancelled).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('error: Rebuild 7 was cancelled.'),
  });
  expect((await facet('rebuild', 'show', '7')).status).toBe(0);
});

test('a gateway that is away or busy for a while is asked again', async () => {
  const busy = { code: 'DATABASE_UNAVAILABLE', retryAfterSeconds: 1 };
  gateway.follow((_, index) => {
    if (index === 1) return { status: 503, errors: [{ message: 'Busy.', extensions: busy }] };
    if (index === 2) return { data: {}, errors: [{ message: 'Busy.', extensions: busy }] };
    return { data: { rebuild: index === 0 ? aRebuild : aDoneRebuild } };
  });
  const { status, stderr } = await facet('rebuild', 'show', '7', '--watch');
  expect(status).toBe(0);
  expect(stderr.split('\n')[0]).toBe('Facet refused: Busy. Trying again …');
  expect(gateway.operations).toHaveLength(4);
});

test('Ctrl-C ends the watching, not the rebuild', async () => {
  gateway.follow((_, index) => {
    if (index === 1) process.emit('SIGINT');
    return { data: { rebuild: aRebuild } };
  });
  const { status, stderr } = await facet('rebuild', 'show', '7', '--watch');
  expect(status).toBe(1);
  expect(stderr).toBe('Rebuild 7 goes on. To watch it again: npx facet rebuild show 7 --watch\n');
  expect(gateway.operations.every(({ query }) => query.trim().startsWith('query'))).toBe(true);
});

test('pause, resume, cancel and retry say what came of them', async () => {
  const retried = [...aRebuild.actions, { kind: 'RETRIED', actor: 'admin', at: '' }] as const;
  const cases = [
    ['pause', { status: 'PAUSED' }, 'is paused (800 of'],
    ['resume', { status: 'RUNNING' }, 'goes on (800 of'],
    ['cancel', { status: 'CANCELLED' }, 'is cancelled; what it has built stays (800 of'],
    ['retry', { status: 'RUNNING', actions: retried }, 'builds those again who failed (800 of'],
  ] as const;
  for (const [name, change, words] of cases) {
    answer({ ...aRebuild, ...change });
    const { status, stdout } = await facet('rebuild', name, '7');
    expect({ name, status }).toEqual({ name, status: 0 });
    expect(stdout).toContain(`Rebuild 7 ${words}`);
  }
  const mutations = gateway.operations.map(({ query }) => /rebuild: (\w+)\(id: \$id\)/.exec(query));
  expect(mutations.map((match) => match?.[1])).toEqual([
    'pauseRebuild',
    'resumeRebuild',
    'cancelRebuild',
    'retryFailed',
  ]);
});

test('what comes too late to have an effect fails, and says why', async () => {
  answer(aDoneRebuild);
  for (const name of ['pause', 'resume', 'cancel', 'retry']) {
    expect(await facet('rebuild', name, '7')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('error: Rebuild 7 is done: no'),
    });
  }
});

test('failures are shown page by page to the end', async () => {
  const page = (userId: string | null, endCursor: string | null) => ({
    edges: [{ node: { profile: { id: 'P1', userId }, code: 'INTERNAL', message: 'No.', at: '' } }],
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  });
  gateway.follow(({ variables }) => {
    const failures = variables['after'] === null ? page('ada', 'c1') : page(null, null);
    return { data: { rebuild: { failures } } };
  });
  const { stdout } = await facet('rebuild', 'failures', '7');
  expect(stdout).toContain('ada  INTERNAL: No.\n');
  expect(stdout).toContain('a visitor, P1  INTERNAL: No.\n');
  const lines = (await facet('rebuild', 'failures', '7', '--json')).stdout.trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).profile.userId)).toEqual(['ada', null]);
});

test('list shows the latest, as a table or as JSON', async () => {
  gateway.follow(() => ({
    data: { rebuilds: { edges: [{ node: aDoneRebuild }, { node: aRebuild }] } },
  }));
  expect((await facet('rebuild', 'list')).stdout.trim().split('\n')).toHaveLength(2);
  expect(JSON.parse((await facet('rebuild', 'list', '--json')).stdout)).toEqual([
    aDoneRebuild,
    aRebuild,
  ]);
});

test('an unknown rebuild and a refusal are failures in one line', async () => {
  gateway.follow(() => ({ data: { rebuild: null } }));
  expect((await facet('rebuild', 'show', '9')).stderr).toBe('error: There is no rebuild 9.\n');
  gateway.follow(() => ({ errors: [{ message: 'This needs the scope admin.' }], data: {} }));
  expect(await facet('rebuild', 'show', '9')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'error: Facet refused: This needs the scope admin.\n',
  });
  gateway.follow(() => ({ status: 401, errors: [{ message: 'No such key.' }] }));
  expect((await facet('rebuild', 'list')).stderr).toContain('check ADMIN_KEY');
});
