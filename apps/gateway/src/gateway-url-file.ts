import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileIn = (dataDir: string) => path.join(dataDir, 'gateway.url');

/** Lets the command `facet` find a gateway that listens on a port of its own choice. */
export async function writeGatewayUrl(dataDir: string, url: string): Promise<void> {
  await writeFile(fileIn(dataDir), `${url}\n`);
}

export async function removeGatewayUrl(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}
