import { emptyState } from '@facet/profiles/fold';
import { amountsOf } from './profile-amounts.ts';

const paths: Readonly<Record<string, readonly string[]>> = {
  el: ['el'],
  'el-6': ['el-6', 'el'],
  'el-6-6': ['el-6-6', 'el-6', 'el'],
  tg: ['tg'],
};
const pathOf = (key: string) => paths[key];

const category = (key: string, sum: number) => ({ key, sum, recent: sum, top: [] });
const categories = [
  category('el', 10),
  category('el-6', 7),
  category('el-6-6', 4),
  category('tg', 2),
];
const state = { ...emptyState, interests: { ...emptyState.interests, categories } };

test('top categories stand for all that is in them', () => {
  expect([...amountsOf(state, 'top', new Map(), pathOf)]).toEqual([
    ['el', 10],
    ['tg', 2],
  ]);
});

test('a named category stands for what is in none of the named ones below it', () => {
  const named = new Map([
    ['el', 1],
    ['el-6-6', 1],
    ['tg', 1],
  ]);
  expect([...amountsOf(state, 'named', named, pathOf)]).toEqual([
    ['el', 6],
    ['el-6-6', 4],
    ['tg', 2],
  ]);
});
