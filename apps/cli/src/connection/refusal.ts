import { CommandFailure } from '../command-failure.ts';
import type { Answer } from './request.ts';

/** What a refused request means for the one who runs the command. */
export function refusal({ status, body }: Answer, keyName: string): CommandFailure {
  if (status === 401) return new CommandFailure(`Facet does not know this key: check ${keyName}.`);
  const { code, message } = (body ?? {}) as { readonly code?: string; readonly message?: string };
  const words = message === undefined ? '' : ` ${message}`;
  return new CommandFailure(`Facet refused with ${code ?? `HTTP ${status}`}.${words}`);
}
