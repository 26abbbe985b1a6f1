import { createProgram } from '../program.ts';
import { run } from '../run.ts';

export interface Ran {
  /** The exit status */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Keeps what is written meanwhile, instead of showing it. */
function capture(stream: NodeJS.WriteStream): () => string {
  const { write } = stream;
  let text = '';
  stream.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return () => {
    stream.write = write;
    return text;
  };
}

const usual = {
  ...{ DATA_DIR: '/nonexistent', HOST: '127.0.0.1', PORT: 4000 },
  ...{ ADMIN_KEY: 'an-admin-key-for-tests', ENCODER_DEVICE: 'cpu' as const },
  HF_ENDPOINT: 'http://127.0.0.1:9',
};

type Changes = Partial<ReturnType<Parameters<typeof createProgram>[0]>>;

/** Runs a command in this process, with these settings instead of the usual ones. */
export async function runFacetWith(changes: Changes, ...args: readonly string[]): Promise<Ran> {
  const settings = { ...usual, ...changes };
  const endStdout = capture(process.stdout);
  const endStderr = capture(process.stderr);
  const status = await run(() => createProgram(() => settings), ['node', 'facet', ...args]);
  return { status, stdout: endStdout(), stderr: endStderr() };
}

/** Runs a command in this process, against the gateway at `url`. */
export function runFacet(url: string, ...args: readonly string[]): Promise<Ran> {
  return runFacetWith({ FACET_URL: url }, ...args);
}
