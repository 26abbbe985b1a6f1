import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const resolve = createRequire(import.meta.url).resolve;
const folderOf = (packageName: string) => path.dirname(resolve(`${packageName}/package.json`));
const pageFolder = path.join(import.meta.dirname, 'graphiql');

/** Every file of the page, from the installed packages: it works without the internet. */
const files: Readonly<Record<string, readonly [folder: () => string, name: string]>> = {
  'graphiql.css': [() => folderOf('graphiql'), 'graphiql.min.css'],
  'graphiql.js': [() => folderOf('graphiql'), 'graphiql.min.js'],
  'react.js': [() => folderOf('react'), 'umd/react.production.min.js'],
  'react-dom.js': [() => folderOf('react-dom'), 'umd/react-dom.production.min.js'],
  'page.css': [() => pageFolder, 'page.css'],
  'page.js': [() => pageFolder, 'page.js'],
};

/** GraphiQL's files under `/graphiql/`; the page itself is sent by `sendGraphiql`. */
export async function registerGraphiqlFiles(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, { root: pageFolder, serve: false });
  for (const [address, [folder, name]] of Object.entries(files)) {
    server.get(`/graphiql/${address}`, (_request, reply) => reply.sendFile(name, folder()));
  }
}

export function sendGraphiql(reply: FastifyReply): FastifyReply {
  return reply.sendFile('page.html', pageFolder);
}
