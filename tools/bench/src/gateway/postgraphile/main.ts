import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

// Runs under a Node of its own (see install.ts), without our packages: plain types and no import of ours.
const fetched = createRequire(path.join(process.env['POSTGRAPHILE_DIR'] ?? '', 'package.json'));
const { postgraphile } = fetched('postgraphile');
const { PostGraphileAmberPreset } = fetched('postgraphile/presets/amber');
const { makePgService } = fetched('postgraphile/adaptors/pg');
const { grafserv } = fetched('postgraphile/grafserv/node');

/** It takes our table `text` for the type of that name. */
const nameOfTextTable = {
  name: 'NameOfTextTable',
  inflection: {
    replace: {
      classCodecName(previous: (details: object) => string, _options: object, details: object) {
        const name = previous.call(this, details);
        return name === 'text' ? 'storedText' : name;
      },
    },
  },
};

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [nameOfTextTable],
  pgServices: [
    makePgService({
      connectionString: process.env['DATABASE_URL'],
      schemas: ['public'],
      poolConfig: { max: Number(process.env['POOL_SIZE']) },
    }),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
