import { DeterministicEncoder } from '@facet/encoder/testing';
import { createPatientEncoder } from './patient-encoder.ts';

test('a call that names no lane goes into the usual one', async () => {
  const encoder = new DeterministicEncoder();
  await createPatientEncoder(encoder).encode(['a']);
  const background = createPatientEncoder(encoder, 'background');
  await background.encode(['a']);
  await background.encode(['a'], { lane: 'live' });
  expect(encoder.lanes).toEqual(['live', 'background', 'live']);
});
