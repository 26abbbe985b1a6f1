import { aDoneRebuild, aRebuild } from '../testing/a-rebuild.ts';
import { duration } from '../terminal/words.ts';
import { describeProgress, percentOf } from './describe-progress.ts';
import { renderEstimate } from './estimate.ts';
import { startLines } from './rebuild-progress.ts';
import { renderRebuild, renderRebuilds } from './render-rebuild.ts';

test('progress says what became of whom, how fast, and for how long still', () => {
  expect(describeProgress(aRebuild)).toBe(
    '800 of 2,001 people · 20 up to date · 151 people/s · 8 s left',
  );
  const fresh = { ...aRebuild, done: 0, skipped: 0, rate: null, secondsLeft: null };
  expect(describeProgress(fresh)).toBe('0 of 2,001 people');
  const paused = { ...aRebuild, status: 'PAUSED', secondsLeft: null, failed: 3 } as const;
  expect(describeProgress(paused)).toBe('803 of 2,001 people · 20 up to date · 3 failed · paused');
});

test('percent are all done only when all is done, and a rebuild of nobody is done at its end', () => {
  expect(percentOf(aRebuild)).toBe(39);
  expect(percentOf({ ...aRebuild, done: 1_980 })).toBe(99);
  expect(percentOf(aDoneRebuild)).toBe(100);
  const nobody = { ...aRebuild, total: 0, done: 0, skipped: 0 };
  expect(percentOf(nobody)).toBe(0);
  expect(percentOf({ ...nobody, status: 'DONE' })).toBe(100);
});

test('a page shows who did what when, and what to do next', () => {
  const page = renderRebuild({
    ...aRebuild,
    status: 'PAUSED',
    failed: 3,
    actions: [
      ...aRebuild.actions,
      { kind: 'PAUSED', actor: 'night shift', at: '2026-11-24T10:05:00.000Z' },
    ],
  });
  expect(page).toContain('Rebuild 7 · PAUSED');
  expect(page).toContain('facet-mini@1.0.0, generation 1 (active)');
  expect(page).toContain('2026-11-24 10:05 UTC  paused by night shift');
  expect(page).toContain('npx facet rebuild resume 7');
  expect(page).toContain('npx facet rebuild failures|retry 7');
  const prepared = { ...aDoneRebuild, generation: { number: '2', status: 'PREPARED' } } as const;
  expect(renderRebuild(prepared)).toContain('npx facet model activate 2');
});

test('a list has a line for each, with columns under one another', () => {
  const lines = renderRebuilds([aRebuild, { ...aDoneRebuild, number: '10' }]).split('\n');
  expect(lines[0]).toMatch(/^ {5}7 {2}RUNNING {3}39%/);
  expect(lines[1]).toMatch(/^ {4}10 {2}DONE {5}100%/);
  expect(renderRebuilds([])).toContain('no rebuild yet');
});

test('lines come with each tenth or change of status, and in a long tenth every ten seconds', () => {
  let nowMs = 0;
  const lines: string[] = [];
  const progress = startLines(
    '7',
    (line) => void lines.push(line),
    () => nowMs,
  );
  const at = (ms: number, done: number) => {
    nowMs = ms;
    progress.update({ ...aRebuild, total: 1_000, skipped: 0, done });
  };
  at(0, 0);
  at(1_000, 50);
  at(2_000, 110);
  at(3_000, 120);
  at(12_500, 130);
  at(40_000, 130);
  progress.update({ ...aRebuild, total: 1_000, skipped: 0, done: 130, status: 'PAUSED' });
  expect(lines.map((line) => line.slice(0, 40))).toEqual([
    'Rebuild 7: 0% · 0 of 1,000 people · 151 ',
    'Rebuild 7: 11% · 110 of 1,000 people · 1',
    'Rebuild 7: 13% · 130 of 1,000 people · 1',
    'Rebuild 7: 13% · 130 of 1,000 people · p',
  ]);
});

test('an estimate says how many of whom, how many texts, and how long', () => {
  const estimate = { people: 2_001, peopleToBuild: 1, textsToEncode: 1, seconds: 0.007 };
  expect(renderEstimate(estimate)).toBe(
    'It would build 1 of 2,001 people and encode 1 text: about 1 s. Nothing was started.',
  );
  expect(renderEstimate({ ...estimate, peopleToBuild: 0 })).toContain('Nobody of 2,001 people');
});

test('durations are as exact as they matter', () => {
  expect([0.2, 8, 99, 119, 3_599, 7_199, 12_000, 400_000].map(duration)).toEqual([
    '1 s',
    '8 s',
    '99 s',
    '2 min',
    '60 min',
    '120 min',
    '3 h 20 min',
    '111 h 7 min',
  ]);
});
