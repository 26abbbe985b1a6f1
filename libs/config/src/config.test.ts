import { readFile } from 'node:fs/promises';
import { environment, parseEnvironment } from './index.ts';
import { renderEnvExample } from './env-example.ts';

const schema = environment('PORT', 'DATABASE_URL', 'ENCODER_DEVICE', 'ADMIN_KEY');

test('what is unset or empty takes its default', () => {
  expect(parseEnvironment(schema, { PORT: '' })).toEqual({ PORT: 4000, ENCODER_DEVICE: 'auto' });
});

test('what is set is parsed, and what is not ours is left out', () => {
  const env = { PORT: '0', DATABASE_URL: 'postgresql://u:p@db/facet', HOME: '/root' };
  const parsed = parseEnvironment(schema, env);
  expect(parsed).toMatchObject({ PORT: 0, DATABASE_URL: 'postgresql://u:p@db/facet' });
  expect(parsed).not.toHaveProperty('HOME');
  expect(Object.isFrozen(parsed)).toBe(true);
});

test('every wrong variable is named at once, and no value is shown', () => {
  const env = { PORT: '70000', ENCODER_DEVICE: 'tpu', ADMIN_KEY: 'hunter2' };
  const parse = () => parseEnvironment(schema, env);
  expect(parse).toThrow(/PORT.*at most 65535.*ENCODER_DEVICE.*ADMIN_KEY/);
  expect(parse).not.toThrow(/hunter2/);
});

test('a missing one that an app needs is named as missing', () => {
  const strict = schema.required({ DATABASE_URL: true });
  expect(() => parseEnvironment(strict, {})).toThrow(/DATABASE_URL: is missing/);
});

test('a queue is Redis, and nothing else', () => {
  const queue = environment('QUEUE_URL');
  for (const url of ['redis://127.0.0.1:6379/1', 'rediss://:secret@redis.example.com']) {
    expect(parseEnvironment(queue, { QUEUE_URL: url })).toEqual({ QUEUE_URL: url });
  }
  expect(parseEnvironment(queue, { QUEUE_URL: '' })).toEqual({});
  for (const url of ['postgres://u:secret@db/facet', 'http://redis', 'redis:6379']) {
    const parse = () => parseEnvironment(queue, { QUEUE_URL: url });
    expect(parse).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
    expect(parse).toThrow(/QUEUE_URL: must be a URL like redis:/);
  }
});

test('.env.example is what the table says', async () => {
  const committed = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
  expect(committed).toBe(renderEnvExample());
});
