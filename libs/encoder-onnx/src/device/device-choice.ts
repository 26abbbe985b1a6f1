import type { Device } from '../session/session-settings.ts';

export type WishedDevice = 'auto' | Device;

/** What `auto` tries, the fastest first. */
const devicesByPreference = ['cuda', 'webgpu', 'cpu'] as const satisfies readonly Device[];

export interface Refusal {
  readonly device: Device;
  /** Why it was not taken, in words for the operator. */
  readonly reason: string;
}

export function candidates(wished: WishedDevice): readonly Device[] {
  return wished === 'auto' ? devicesByPreference : [wished];
}

/** The one line that says what was taken and why. */
export function deviceNotice(
  taken: { readonly device: string; readonly threads: number },
  refusals: readonly Refusal[],
): string {
  const threads = `${taken.threads} ${taken.threads === 1 ? 'session' : 'sessions'}`;
  const others = refusals.map(({ device, reason }) => `; not ${device}: ${reason}`).join('');
  return `Encoder device: ${taken.device}, ${threads}${others}`;
}
