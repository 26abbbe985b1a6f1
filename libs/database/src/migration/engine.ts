import { readFile } from 'node:fs/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { schemaFile } from './files.ts';

export type SchemaEngine = bindings.SchemaEngine;

/** The little of WebAssembly's API that is used here; its types would come with the browser's whole library. */
interface WebAssemblyApi {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ readonly instance: { readonly exports: { __wbindgen_start(): void } } }>;
}
const { WebAssembly: webAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
const { __wbg_set_wasm: setWasm } = bindings as unknown as {
  __wbg_set_wasm(exports: object): void;
};

/** The engine forgets to clear the time limit of its lock, which would hold the process for ten seconds. */
function unreferencedTimers(): Record<
  string,
  (handler: () => void, delayMs: number) => NodeJS.Timeout
> {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return Object.fromEntries(
    names.map((name) => [name, (handler, delayMs) => setTimeout(handler, delayMs).unref()]),
  );
}

/**
 * Prisma's schema engine as WebAssembly: the native one would have to be downloaded from outside
 * the package registry. Instantiated by hand, because Node 20 does not import `.wasm` files.
 */
async function instantiateEngine(): Promise<void> {
  const url = new URL(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(new URL('schema_engine_bg.wasm', url));
  const imports = { './schema_engine_bg.js': { ...bindings, ...unreferencedTimers() } };
  const { instance } = await webAssembly.instantiate(bytes, imports);
  setWasm(instance.exports);
  instance.exports.__wbindgen_start();
}

let instantiated: Promise<void> | undefined;

/** Opens an engine on the database at `url`, runs `work` with it, and closes its connection. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (instantiated ??= instantiateEngine());
  const pool = new pg.Pool({ connectionString: url });
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const datamodels: [string, string][] = [[schemaFile.path, await schemaFile.read()]];
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}
