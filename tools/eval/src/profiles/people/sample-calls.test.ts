import { track, type TrackCall } from '../data/track-call.ts';
import { sampleCalls } from './sample-calls.ts';

const callsOf = (people: readonly number[]): readonly TrackCall[] =>
  people.flatMap((person) =>
    [2, 1].map((day) => track(`person-${person}`, 'Product Viewed', day * 86_400_000, { day })),
  );

async function* stream(calls: readonly TrackCall[]): AsyncGenerator<TrackCall> {
  yield* calls;
}

const hundred = Array.from({ length: 100 }, (_, at) => at);

test('who is drawn hangs on the seed, and not on the order of the file', async () => {
  const forwards = await sampleCalls(stream(callsOf(hundred)), 10, 1);
  const backwards = await sampleCalls(stream(callsOf(hundred.toReversed())), 10, 1);
  const other = await sampleCalls(stream(callsOf(hundred)), 10, 2);
  expect([...forwards]).toEqual([...backwards]);
  expect(forwards.size).toBe(10);
  expect([...other.keys()]).not.toEqual([...forwards.keys()]);
});

test('whoever is drawn comes with all calls, in the order of time', async () => {
  const sample = await sampleCalls(stream(callsOf(hundred)), 10, 1);
  for (const calls of sample.values()) {
    expect(calls.map(({ properties }) => properties['day'])).toEqual([1, 2]);
  }
});
