import { aRebuild } from '../testing/a-rebuild.ts';
import { runFacet } from '../testing/run-facet.ts';
import { ScriptedGraphql } from '../testing/scripted-graphql.ts';

let gateway: ScriptedGraphql;
beforeEach(async () => {
  gateway = await ScriptedGraphql.start();
});
afterEach(() => gateway.stop());

const facet = (...args: readonly string[]) => runFacet(gateway.url, 'model', ...args);

const model = (id: string) => ({
  ...{ id, name: 'facet-mini', version: `${id}.0.0` },
  ...{ checksum: id.repeat(64), dimensions: 256 },
});

const generation = (number: string, status: string, of = number) => ({
  ...{ number, status, model: model(of) },
  createdAt: '2026-11-24T10:00:00.000Z',
  activatedAt: status === 'PREPARED' ? null : '2026-11-24T11:00:00.000Z',
});

function answer(...generations: readonly object[]): void {
  gateway.follow(() => ({
    data: {
      ...{ models: [model('1'), model('2')], generations },
      activateGeneration: { ...aRebuild, generation: { number: '2', status: 'ACTIVE' } },
      removeGeneration: { number: '1', status: 'REMOVING' },
    },
  }));
}

const mutations = () => gateway.operations.filter(({ query }) => query.includes('mutation'));

test('list shows which models there are, and which profiles queries read', async () => {
  answer(generation('1', 'ACTIVE'), generation('2', 'PREPARED'));
  const { stdout } = await facet('list');
  expect(stdout).toContain('   2  facet-mini@2.0.0  256 dimensions  sha256 222222222222');
  expect(stdout).toMatch(
    /1 {2}facet-mini@1.0.0 {2}ACTIVE +queries read it +active from 2026-11-24/,
  );
  expect(stdout).toMatch(/2 {2}facet-mini@2.0.0 {2}PREPARED +computed beside .* begun 2026-11-24/);
  expect(JSON.parse((await facet('list', '--json')).stdout).generations).toHaveLength(2);
});

test('show prints numbers and card, without what would move the cursor', async () => {
  const details = {
    ...{ registeredAt: '2026-11-24T10:00:00.000Z', isActive: true },
    card: '# Card\u001b[2J\u0007\nWritten by others.\n',
    metrics: [
      {
        ...{ task: 'category', language: 'zh', group: null, texts: 1234 },
        ...{ accuracy: 0.91, macroF1: 0.8, calibrationError: 0.025 },
      },
    ],
  };
  gateway.follow(() => ({
    data: { models: [model('1'), model('2')], generations: [], model: { ...model('2'), details } },
  }));
  const { stdout } = await facet('show', 'facet-mini@2.0.0');
  expect(gateway.operations.at(-1)?.variables).toEqual({ id: '2' });
  expect(stdout).toContain('facet-mini@2.0.0 (number 2), queries read its profiles\n');
  expect(stdout).toMatch(/category +zh +1,234 +0\.9100 +0\.8000 +0\.0250\n/);
  expect(stdout).toContain('# Card\nWritten by others.\n');
  expect(JSON.parse((await facet('show', '2', '--json')).stdout)).toMatchObject({ id: '2' });
  expect(await facet('show', '7')).toMatchObject({ status: 1 });
});

test('activate switches, and says how to follow and how to go back', async () => {
  answer(generation('1', 'ACTIVE'), generation('2', 'PREPARED'));
  const { stdout } = await facet('activate', '2');
  expect(stdout).toContain('Queries read generation 2');
  expect(stdout).toContain('npx facet rebuild show 7 --watch');
  expect(stdout).toContain('To go back: npx facet model activate 1\n');
  expect(mutations().map(({ variables }) => variables)).toEqual([{ id: '2', force: false }]);
});

test('remove says what would go, and does it with --yes alone', async () => {
  answer(generation('1', 'PREVIOUS'), generation('2', 'ACTIVE'));
  const words = 'the profiles of generation 1 and all encodings of facet-mini@1.0.0';
  expect(await facet('remove', '1')).toEqual({
    status: 2,
    stdout: '',
    stderr: `error: this removes ${words}. Say --yes to do it.\n`,
  });
  expect(mutations()).toEqual([]);
  expect((await facet('remove', '1', '--yes')).stdout).toContain(words);
  expect(mutations().map(({ variables }) => variables)).toEqual([{ id: '1' }]);
});

test('encodings stay where another generation has the model; the active generation stays', async () => {
  answer(generation('1', 'PREVIOUS', '2'), generation('2', 'ACTIVE'));
  expect((await facet('remove', '1')).stderr).not.toContain('encodings');
  expect(await facet('remove', '2', '--yes')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('first activate another one'),
  });
  expect((await facet('remove', '5', '--yes')).stderr).toContain('There is no generation 5.');
  expect(mutations()).toEqual([]);
});
