import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FacetError } from '@facet/errors';

const fileIn = (dataDir: string) => path.join(dataDir, 'gateway.url');

/**
 * Lets the command `facet` find a gateway that listens on a port of its own choice.
 * @throws FacetError CONFIG_INVALID when the data folder cannot be written
 */
export async function writeGatewayUrl(dataDir: string, url: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(fileIn(dataDir), `${url}\n`);
  } catch (cause) {
    const message = `The data folder ${dataDir} cannot be written. Set DATA_DIR to another one.`;
    throw new FacetError('CONFIG_INVALID', message, { cause });
  }
}

export async function removeGatewayUrl(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}
