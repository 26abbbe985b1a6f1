import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const require = createRequire(import.meta.url);
const pageFolder = path.join(import.meta.dirname, 'graphiql');
const packages = {
  graphiql: path.dirname(require.resolve('graphiql/package.json')),
  react: path.dirname(require.resolve('react/package.json')),
  reactDom: path.dirname(require.resolve('react-dom/package.json')),
} as const;

/** Every file of the page, from the installed packages: it works without the internet. */
const files: Readonly<Record<string, readonly [folder: string, name: string]>> = {
  'graphiql.css': [packages.graphiql, 'graphiql.min.css'],
  'graphiql.js': [packages.graphiql, 'graphiql.min.js'],
  'react.js': [packages.react, 'umd/react.production.min.js'],
  'react-dom.js': [packages.reactDom, 'umd/react-dom.production.min.js'],
  'page.css': [pageFolder, 'page.css'],
  'page.js': [pageFolder, 'page.js'],
};

/** GraphiQL's files under `/graphiql/`; the page itself is sent by `sendGraphiql`. */
export async function registerGraphiqlFiles(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, { root: pageFolder, serve: false });
  for (const [address, [folder, name]] of Object.entries(files)) {
    server.get(`/graphiql/${address}`, (_request, reply) => reply.sendFile(name, folder));
  }
}

export function sendGraphiql(reply: FastifyReply): FastifyReply {
  return reply.sendFile('page.html', pageFolder);
}
