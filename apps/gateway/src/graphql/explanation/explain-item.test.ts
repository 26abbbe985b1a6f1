import { defaultModelDir } from '@facet/default-model';
import { explainStoredText, registerModelVersion, type Encoder } from '@facet/encoder';
import { createOnnxEncoder } from '@facet/encoder-onnx';
import { createJobWorker, handle, type JobWorker } from '@facet/jobs';
import {
  idleHandlersExcept,
  isRedisExpected,
  startTemporaryRedis,
  type TemporaryRedis,
} from '@facet/jobs/testing';
import { ensureActiveGeneration } from '@facet/profiles';
import { seedProfile, seededReview, type SeededPerson } from '../../testing/seed-profile.ts';
import { type TestGateway, startTestGateway } from '../../testing/test-gateway.ts';

const backends = ['PostgreSQL', ...(isRedisExpected() ? ['Redis'] : [])];

let encoder: Encoder;
beforeAll(async () => {
  encoder = await createOnnxEncoder({ modelDir: defaultModelDir, device: 'cpu', threads: 1 });
});
afterAll(() => encoder.close());

const fields =
  'task label probability baseline words { text start end contribution } standardError isCut model { name }';
const query = `query ($event: ID!, $position: Int, $task: ExplanationTask!, $label: String) {
  explainItem(eventId: $event, position: $position, task: $task, label: $label) {
    ${fields}
  }
}`;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly contribution: number;
}

const greatest = (words: readonly Word[]): string | undefined =>
  words.toSorted((a, b) => b.contribution - a.contribution)[0]?.text;

describe.each(backends)('on %s', (backend) => {
  let redis: TemporaryRedis | undefined;
  let gateway: TestGateway;
  let worker: JobWorker;
  let ann: SeededPerson;

  beforeAll(async () => {
    redis = backend === 'Redis' ? await startTemporaryRedis() : undefined;
    const queueUrl = redis?.freshUrl();
    gateway = await startTestGateway({ QUEUE_URL: queueUrl });
    const { database, databaseUrl } = gateway;
    await ensureActiveGeneration(database, await registerModelVersion(database, encoder.model));
    ann = await seedProfile(database, 'ann');
    worker = await createJobWorker({
      ...{ databaseUrl, queueUrl, concurrency: 1 },
      handlers: [
        ...idleHandlersExcept('explain-text'),
        handle('explain-text', ({ textId, task, label }) =>
          explainStoredText(database, encoder, textId, { task, ...(label !== null && { label }) }),
        ),
      ],
    });
  });
  afterAll(async () => {
    await worker.close();
    await gateway.stop();
    await redis?.stop();
  });

  test('from the evidence of a sentiment to the words that it hangs on', async () => {
    const page = await gateway.ask(
      '{ profile(userId: "ann") { sentiment { evidence { position event { id } } } } }',
    );
    const [{ position, event }] = page.data.profile.sentiment.evidence;
    const answer = await gateway.ask(query, { event: event.id, position, task: 'SENTIMENT' });
    expect(answer.codes).toEqual([]);
    const { words, ...said } = answer.data.explainItem;
    expect(said).toMatchObject({ task: 'SENTIMENT', label: 'POSITIVE', isCut: false });
    expect(said.model).toEqual({ name: encoder.model.name });
    expect(words.map(({ text }: Word) => text).join(' ')).toBe(seededReview);
    expect(greatest(words)).toBe('wonderful');
    const sum = words.reduce((all: number, word: Word) => all + word.contribution, said.baseline);
    expect(sum).toBeCloseTo(said.probability, 9);
  });

  test('a category by its key; another label than the likeliest', async () => {
    const [event] = ann.eventIds;
    const hg = await gateway.ask(query, { event, task: 'CATEGORY', label: 'hg' });
    expect(hg.data.explainItem).toMatchObject({ task: 'CATEGORY', label: 'hg' });
    expect(hg.data.explainItem.words).toHaveLength(2);
    const negative = await gateway.ask(query, { event, task: 'SENTIMENT', label: 'NEGATIVE' });
    expect(negative.data.explainItem.label).toBe('NEGATIVE');
  });

  test('what cannot be explained is told', async () => {
    const [event] = ann.eventIds;
    const codesOf = async (variables: object): Promise<readonly string[]> =>
      (await gateway.ask(query, { event, task: 'CATEGORY', ...variables })).codes;
    expect(await codesOf({ position: 7 })).toEqual(['NOT_FOUND']);
    expect(await codesOf({ event: 'nothing' })).toEqual(['NOT_FOUND']);
    expect(await codesOf({ label: 'POSITIVE' })).toEqual(['BAD_INPUT']);
    expect(await codesOf({ task: 'SENTIMENT', label: 'hg' })).toEqual(['BAD_INPUT']);
  });

  test('a key without the right to texts gets none of it', async () => {
    const made = await gateway.ask(
      'mutation { createApiKey(input: {name: "reader", scopes: [PROFILES_READ]}) { key } }',
    );
    const variables = { event: ann.eventIds[2], task: 'SENTIMENT' };
    const answer = await gateway.ask(query, variables, made.data.createApiKey.key);
    expect(answer).toMatchObject({ codes: ['FORBIDDEN'], data: { explainItem: null } });
  });

  test('a query has room for four of them', async () => {
    const some = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `e${at}: explainItem(eventId: "1", position: 9, task: SENTIMENT) { ${fields} }`,
      ).join(' ');
    expect((await gateway.ask(`{ ${some(4)} }`)).codes).toEqual(Array(4).fill('NOT_FOUND'));
    expect((await gateway.ask(`{ ${some(5)} }`)).codes).toEqual(['QUERY_TOO_EXPENSIVE']);
  });
});
