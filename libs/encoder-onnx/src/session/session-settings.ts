import type { HeadFiles, ModelOutputs } from '@facet/encoder';
import type { InferenceSession } from 'onnxruntime-node';

export type Device = 'cpu' | 'cuda' | 'webgpu';

/** All that a thread or process needs to open a session: plain data, so that it can be sent. */
export interface SessionSettings {
  readonly device: Device;
  /** Absolute path */
  readonly onnxFile: string;
  readonly outputs: ModelOutputs;
  readonly heads: HeadFiles;
  readonly dimensions: number;
  /** How many category labels; 0 without that head. */
  readonly categories: number;
}

/** The runtime throws its errors too; printing them as well would only repeat them past our log. */
const onlyFatal = 4;

/**
 * One thread a session: two gained nothing, and sessions beside each other do. Without spinning an idle session
 * leaves the core to others; without memory patterns the arena does not grow with every new shape.
 */
export function sessionOptions(device: Device): InferenceSession.SessionOptions {
  return {
    executionProviders: device === 'cpu' ? ['cpu'] : [device, 'cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableMemPattern: false,
    logSeverityLevel: onlyFatal,
    extra: { session: { intra_op: { allow_spinning: '0' }, inter_op: { allow_spinning: '0' } } },
  };
}
