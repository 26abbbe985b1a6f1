import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { neededFiles } from '@facet/encoder';
import { CommandFailure } from '../../command-failure.ts';
import { startProgress } from '../../terminal/progress.ts';
import { downloadFile, type DownloadContext } from './download-file.ts';
import type { HubFile, HubModel } from './hub-model.ts';

/** ONNX Runtime reads at most 2 GiB in one file, and larger weights beside it. */
const mostBytes = 4 * 2 ** 30;
const megabyte = 1_000_000;

interface Reading extends Pick<DownloadContext, 'model' | 'folder'> {
  readonly onBytes: DownloadContext['onBytes'];
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFailure(`${name} is no JSON.`);
  }
}

/** Which files make the model; descriptions among them are fetched on the way. */
async function listFiles(reading: Reading): Promise<readonly HubFile[]> {
  const { model, folder } = reading;
  const names = await neededFiles({
    has: (name) => Promise.resolve(model.has(name)),
    readJson: async (name) => {
      await downloadFile(await model.describe(name), { ...reading, mostBytes: megabyte });
      return parseJson(name, await readFile(path.join(folder, name), 'utf8'));
    },
  });
  return Promise.all(names.map((name) => model.describe(name)));
}

/**
 * Brings what a model needs from a hub into a folder.
 *
 * @returns the names of files that the hub gives no checksum for
 * @throws CommandFailure, FacetError MODEL_INVALID where it is no model for Facet
 */
export async function fetchModel(model: HubModel, folder: string): Promise<readonly string[]> {
  const received = new Map<string, number>();
  const files = await listFiles({ model, folder, onBytes: () => undefined });
  const total = files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  if (total > mostBytes) {
    throw new CommandFailure(
      `The model has ${Math.ceil(total / megabyte)} MB: too many for Facet.`,
    );
  }
  const progress = startProgress('Fetching', total, 'MB');
  const onBytes = (name: string, bytes: number): void => {
    received.set(name, bytes);
    const done = [...received.values()].reduce((sum, one) => sum + one, 0);
    progress.update(done, Math.floor(done / megabyte));
  };
  try {
    for (const file of files) await downloadFile(file, { model, folder, mostBytes, onBytes });
  } finally {
    progress.stop();
  }
  return files.filter(({ digest }) => digest === null).map(({ name }) => name);
}
