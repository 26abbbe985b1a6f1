import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { FacetError } from '@facet/errors';
import { headBytes, type LinearHead } from '@facet/heads';
import { baseFolder } from './heads-folder.ts';
import type { HeadsJson } from './heads-json.ts';
import type { FileFacts } from './model-files.ts';
import type { ModelFolder } from './model-folder.ts';

export interface NewHeads {
  readonly base: ModelFolder;
  /** The new model's name, 1 to 100 characters */
  readonly name: string;
  readonly sentiment?: LinearHead;
  readonly category?: { readonly labels: readonly string[]; readonly head: LinearHead };
  /** More files, by name: a model card, a report */
  readonly notes: Readonly<Record<string, string>>;
}

const factsOf = (bytes: Buffer): FileFacts => ({
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const versionLength = 12;

/** The version is what labels, heads and base hash to: other numbers are another version. */
function describe(
  { base, name, category, sentiment }: NewHeads,
  files: Readonly<Record<string, Buffer>>,
): HeadsJson {
  const { name: baseName, version, checksum } = base.info;
  const identity = createHash('sha256').update(checksum);
  for (const bytes of Object.values(files)) identity.update(bytes);
  if (category) identity.update(JSON.stringify(category.labels));
  return {
    name,
    version: identity.digest('hex').slice(0, versionLength),
    base: { name: baseName, version, checksum },
    heads: {
      ...(sentiment && { sentiment: { file: 'sentiment.safetensors' } }),
      ...(category && { category: { file: 'category.safetensors', labels: [...category.labels] } }),
    },
    files: Object.fromEntries(Object.entries(files).map(([file, bytes]) => [file, factsOf(bytes)])),
  };
}

async function copyBase({ directory, files }: ModelFolder, target: string): Promise<void> {
  for (const file of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    // On file systems that can, the copy shares its blocks with the model.
    await copyFile(join(directory, file), join(target, file), constants.COPYFILE_FICLONE);
  }
}

async function fill(folder: string, heads: NewHeads): Promise<void> {
  const files = {
    ...(heads.sentiment && { 'sentiment.safetensors': headBytes(heads.sentiment) }),
    ...(heads.category && { 'category.safetensors': headBytes(heads.category.head) }),
  };
  await copyBase(heads.base, join(folder, baseFolder));
  const description = `${JSON.stringify(describe(heads, files), null, 2)}\n`;
  const all = { ...files, ...heads.notes, 'facet.json': description };
  for (const [name, content] of Object.entries(all)) await writeFile(join(folder, name), content);
}

/** @throws FacetError BAD_INPUT where something is in the way */
export async function checkNewFolder(directory: string): Promise<void> {
  const found = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new FacetError(
      'BAD_INPUT',
      `The folder ${directory} can't be written: ${error.message}.`,
    );
  });
  if (found.length === 0) return;
  throw new FacetError('BAD_INPUT', `The folder ${directory} is not empty: name a new one.`);
}

/**
 * Writes a model folder: the base model's files and heads on it. It appears whole or not at all, so that workers who
 * look into its parent never see a part of it.
 *
 * @throws FacetError BAD_INPUT where the folder is not empty; errors of the file system
 */
export async function writeHeadsFolder(directory: string, heads: NewHeads): Promise<void> {
  const target = resolve(directory);
  await checkNewFolder(target);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    await mkdir(draft, { recursive: true });
    await fill(draft, heads);
    await rename(draft, target);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
