import { stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandFailure } from '../../command-failure.ts';

/** Where a model comes from, and what its folder will be called. */
export type ModelSource =
  | { readonly kind: 'folder'; readonly directory: string; readonly name: string }
  | { readonly kind: 'hub'; readonly id: string; readonly name: string };

/** `name` or `owner/name`, as hubs have them */
const hubId = /^[A-Za-z0-9][\w.-]{0,95}(\/[A-Za-z0-9][\w.-]{0,95})?$/;
/** No dot first: workers pass by such folders. */
const folderName = /^[\w-][\w.-]{0,99}$/;

/** @throws CommandFailure where it is neither a folder nor the name of a model on a hub */
export async function findSource(wished: string, name?: string): Promise<ModelSource> {
  const directory = path.resolve(wished);
  const isFolder = (await stat(directory).catch(() => null))?.isDirectory() ?? false;
  if (!isFolder && !hubId.test(wished)) {
    throw new CommandFailure(`${wished} is neither a folder nor the name of a model on a hub.`);
  }
  const own = isFolder ? path.basename(directory) : wished.replace('/', '--');
  const chosen = name ?? own;
  if (!folderName.test(chosen)) {
    throw new CommandFailure(`"${chosen}" can't be the name of a folder of models: give --name.`);
  }
  return isFolder
    ? { kind: 'folder', directory, name: chosen }
    : { kind: 'hub', id: wished, name: chosen };
}
