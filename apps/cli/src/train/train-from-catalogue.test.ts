import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModelFolder } from '@facet/encoder';
import { runFacet, type Ran } from '../testing/run-facet.ts';
import { ScriptedGraphql } from '../testing/scripted-graphql.ts';
import { madeUpTitles, type MadeUpTitle } from './testing/made-up-titles.ts';

let place: string;
beforeAll(async () => (place = await mkdtemp(join(tmpdir(), 'facet-train-'))));
afterAll(() => rm(place, { recursive: true }));

const titles = madeUpTitles();

let gateway: ScriptedGraphql;
beforeEach(async () => (gateway = await ScriptedGraphql.start()));
afterEach(() => gateway.stop());

const keys: Record<string, string> = {
  'Watering & Hoses': 'hg-15-1',
  'Phone accessories': 'el-4-8',
  Bücher: 'me-1-3',
  儿童玩具: 'tg-5',
};

/** Answers with these titles, a hundred a page. */
function offer(rows: readonly MadeUpTitle[]): void {
  gateway.follow(({ variables }) => {
    const start = Number(variables['after'] ?? 0);
    const page = rows.slice(start, start + 100);
    const edges = page.map(({ text, label }) => ({
      node: { title: text, category: { key: keys[label] ?? label } },
    }));
    const end = start + page.length;
    const pageInfo = { hasNextPage: end < rows.length, endCursor: `${end}` };
    return { data: { catalogueTitles: { edges, pageInfo } } };
  });
}

const learn = (name: string, ...more: readonly string[]): Promise<Ran> => {
  const output = join(place, name);
  const args = ['train', '--task', 'category', '--from-catalogue', '--output', output, ...more];
  return runFacet(gateway.url, ...args);
};

test('what events say of their products is read page by page and learnt', async () => {
  const own = Array.from({ length: 12 }, (_, index) => ({
    text: `rake ${index}`,
    label: 'Rakes',
  }));
  const rare = [{ text: 'a lonely thing', label: 'ap-2' }];
  offer([...titles, ...own, ...rare]);
  const ran = await learn('catalogue');
  expect(ran).toMatchObject({ status: 0 });
  expect(ran.stderr).toMatch(
    /Read 573 titles of the catalogue\n1 title is of categories with too few/,
  );
  const { info } = await readModelFolder(join(place, 'catalogue'));
  expect(info.categoryLabels).toEqual(['Rakes', 'el-4', 'hg-15', 'me-1', 'tg-5']);
  expect(gateway.operations.map(({ variables }) => variables['after'])).toEqual([
    ...[null, '100', '200', '300', '400', '500'],
  ]);
});

test('levels are as deep as wished', async () => {
  offer(titles);
  expect(await learn('top', '--depth', '1')).toMatchObject({ status: 0 });
  const { info } = await readModelFolder(join(place, 'top'));
  expect(info.categoryLabels).toEqual(['el', 'hg', 'me', 'tg']);
});

test('a catalogue that says too little fails with what to do', async () => {
  offer(titles.slice(0, 8));
  const ran = await learn('little');
  expect(ran).toMatchObject({ status: 1, stdout: '' });
  expect(ran.stderr).toMatch(/two with ten titles each.*setCategoryMapping/);
});

test.each([
  [['--input', 'x.csv'], /one of them/],
  [['--depth', '0'], /from 1 to 9/],
  [['--task', 'sentiment'], /needs --task category/],
])('%j is wrong usage', async (more, reason) => {
  const ran = await learn('wrong', ...more);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toMatch(reason);
  expect(gateway.operations).toEqual([]);
});
