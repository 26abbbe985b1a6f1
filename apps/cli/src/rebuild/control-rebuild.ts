import { CommandFailure } from '../command-failure.ts';
import type { Ask } from '../connection/ask.ts';
import { rebuildFields, type RebuildView } from './rebuild-view.ts';

interface Control {
  readonly mutation: string;
  readonly description: string;
  /** Whether the rebuild is now as it was wished; the API answers what had no effect with the rebuild as it is. */
  readonly isSo: (rebuild: RebuildView) => boolean;
  readonly done: string;
  readonly inVain: string;
}

const wasRetried = ({ actions }: RebuildView): boolean => actions.at(-1)?.kind === 'RETRIED';

export const controls = {
  pause: {
    mutation: 'pauseRebuild',
    description: 'Finish the people in hand and take up no more, until it is resumed.',
    isSo: ({ status }) => status === 'PAUSED',
    done: 'is paused',
    inVain: 'nothing to pause',
  },
  resume: {
    mutation: 'resumeRebuild',
    description: 'Go on where a rebuild was paused.',
    isSo: ({ status }) => status === 'RUNNING',
    done: 'goes on',
    inVain: 'nothing to resume',
  },
  cancel: {
    mutation: 'cancelRebuild',
    description: 'End a rebuild; what is built stays built.',
    isSo: ({ status }) => status === 'CANCELLED',
    done: 'is cancelled; what it has built stays',
    inVain: 'nothing to cancel',
  },
  retry: {
    mutation: 'retryFailed',
    description: 'Build those again who failed so far.',
    isSo: (rebuild) => rebuild.status === 'RUNNING' && wasRetried(rebuild),
    done: 'builds those again who failed',
    inVain: 'nobody failed in it, so there is nothing to retry',
  },
} as const satisfies Record<string, Control>;

export type ControlName = keyof typeof controls;

/** @throws CommandFailure where there is no such rebuild, or it is past that */
export async function controlRebuild(
  ask: Ask,
  name: ControlName,
  number: string,
): Promise<RebuildView> {
  const { mutation, isSo, inVain } = controls[name];
  const document = /* GraphQL */ `
    mutation CommandControlRebuild($id: ID!) {
      rebuild: ${mutation}(id: $id) {
        ...RebuildView
      }
    }
    ${rebuildFields}
  `;
  const { rebuild } = await ask<{ rebuild: RebuildView }>(document, { id: number });
  if (isSo(rebuild)) return rebuild;
  throw new CommandFailure(`Rebuild ${number} is ${rebuild.status.toLowerCase()}: ${inVain}.`);
}
