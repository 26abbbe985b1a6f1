import path from 'node:path';
import { readOptions } from './options.ts';

const variables = { HOST: '127.0.0.1', PORT: 4000, DATA_DIR: '.facet' };
const read = (...args: readonly string[]) =>
  readOptions(['node', 'start.js', ...args], () => variables, {});

test('the environment gives what the command line does not', () => {
  const defaults = { port: 4000, dataDir: path.resolve('.facet'), demoPeople: 2000 };
  expect(read()).toMatchObject(defaults);
  expect(read('--port', '0', '--data-dir', '/srv/facet', '--no-demo')).toMatchObject({
    port: 0,
    dataDir: '/srv/facet',
    demoPeople: 0,
  });
});
