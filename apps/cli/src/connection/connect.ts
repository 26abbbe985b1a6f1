import { findGateway, findKey, type KeyName } from './find-gateway.ts';
import { request } from './request.ts';
import type { Settings } from './settings.ts';

export interface Connection {
  /** The gateway, without a slash at the end */
  readonly url: string;
  readonly key: string;
}

/** Finds a gateway that is alive, then the key for it. @throws CommandFailure that says which is missing */
export async function connect(settings: Settings, keyName: KeyName): Promise<Connection> {
  const url = findGateway(settings);
  await request(`${url}/healthz`);
  return { url, key: findKey(settings, keyName) };
}
