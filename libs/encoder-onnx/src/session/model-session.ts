import type { BatchOutput, TokenBatch } from '@facet/encoder';
import { applyHead, readHead, type LinearHead } from '@facet/heads';
import { env, InferenceSession, type Tensor } from 'onnxruntime-node';
import { findEmbedding, type FoundEmbedding } from './embedding-output.ts';
import { firstTokens, meanPool, normaliseRows } from './pooling.ts';
import { sessionInputs } from './session-inputs.ts';
import { sessionOptions, type SessionSettings } from './session-settings.ts';

type Outputs = Readonly<Record<string, Tensor>>;

/** Negative, neutral, positive */
const sentiments = 3;

/** Heads that the graph does not hold. */
interface TrainedHeads {
  readonly sentiment: LinearHead | null;
  readonly category: LinearHead | null;
}

/**
 * One ONNX Runtime session and what comes out of it. `run` blocks the thread it is called on, so this lives
 * in a worker thread (or in a process of its own).
 */
export class ModelSession {
  readonly #session: InferenceSession;
  readonly #settings: SessionSettings;
  readonly #found: FoundEmbedding;
  readonly #heads: TrainedHeads;

  private constructor(session: InferenceSession, settings: SessionSettings, heads: TrainedHeads) {
    this.#session = session;
    this.#settings = settings;
    this.#found = findEmbedding(settings.outputs.embedding, session.outputMetadata);
    this.#heads = heads;
  }

  static async open(settings: SessionSettings): Promise<ModelSession> {
    env.logLevel = 'fatal';
    const options = sessionOptions(settings.device);
    const session = await InferenceSession.create(settings.onnxFile, options);
    return new ModelSession(session, settings, await readHeads(settings));
  }

  /** @throws Error when the graph's inputs or outputs are not those that the model folder promises. */
  async run(batch: TokenBatch): Promise<BatchOutput> {
    const { sentiment, category } = this.#settings.outputs;
    const outputs = await this.#session.run(
      sessionInputs(this.#session.inputMetadata, batch),
      this.#outputNames(),
    );
    const { rows } = batch;
    const embedding = this.#embedding(outputs, batch);
    const trained = (head: LinearHead | null): Float32Array | null =>
      head && applyHead(head, embedding, rows);
    return {
      embedding,
      categories:
        trained(this.#heads.category) ?? headOf(outputs, category, rows, this.#settings.categories),
      sentiment: trained(this.#heads.sentiment) ?? headOf(outputs, sentiment, rows, sentiments),
    };
  }

  #outputNames(): string[] {
    const { sentiment, category } = this.#settings.outputs;
    const names = [this.#found.name, sentiment, category].filter((name) => name !== null);
    const missing = names.find((name) => !this.#session.outputNames.includes(name));
    if (missing === undefined) return names;
    throw new Error(`the model has no output "${missing}" but ${this.#session.outputNames.join()}`);
  }

  #embedding(outputs: Outputs, { rows, length, mask }: TokenBatch): Float32Array {
    const { dimensions } = this.#settings;
    const { name, pooling } = this.#found;
    if (pooling === 'ready') return rowsOf(outputs, name, rows, dimensions);
    if (pooling === 'pooled') {
      return normaliseRows(rowsOf(outputs, name, rows, dimensions), dimensions);
    }
    const hidden = rowsOf(outputs, name, rows, length * dimensions);
    const shape = { rows, length, dimensions };
    return pooling === 'cls' ? firstTokens(hidden, shape) : meanPool(hidden, mask, shape);
  }
}

async function readHeads(settings: SessionSettings): Promise<TrainedHeads> {
  const { heads, dimensions, categories } = settings;
  const read = async (path: string | null, labels: number): Promise<LinearHead | null> =>
    path === null ? null : readHead(path, { labels, dimensions });
  return {
    sentiment: await read(heads.sentiment, sentiments),
    category: await read(heads.category, categories),
  };
}

/** A copy of our own, which can be handed to another thread; the runtime keeps its buffer. */
function rowsOf(outputs: Outputs, name: string, rows: number, width: number): Float32Array {
  const data = outputs[name]?.data;
  if (data instanceof Float32Array && data.length === rows * width) return data.slice();
  const found = `${outputs[name]?.type} of shape ${outputs[name]?.dims.join(' × ')}`;
  throw new Error(`the output "${name}" is ${found}, not ${rows} × ${width} float32 numbers`);
}

function headOf(
  outputs: Outputs,
  name: string | null,
  rows: number,
  width: number,
): Float32Array | null {
  return name === null ? null : rowsOf(outputs, name, rows, width);
}
