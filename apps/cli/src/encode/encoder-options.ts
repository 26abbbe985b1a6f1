import { defaultModelDir } from '@facet/default-model';
import type { AdmissionLimits, Encoder } from '@facet/encoder';
import { createOnnxEncoder, type WishedDevice } from '@facet/encoder-onnx';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { printError } from '../terminal/output.ts';

/** What the environment says about the encoder. */
export interface EncoderSettings {
  readonly MODEL_DIR?: string | undefined;
  readonly ENCODER_DEVICE: WishedDevice;
  readonly ENCODER_THREADS?: number | undefined;
}

/** What the command line says about it; it goes before the environment. */
export interface EncoderOptions {
  readonly model?: string;
  readonly device?: WishedDevice;
  readonly threads?: number;
}

const devices = ['auto', 'cpu', 'cuda', 'webgpu'] as const satisfies readonly WishedDevice[];

/** One command is the only caller and holds a few chunks at a time: nothing needs to be refused. */
const noLimits: AdmissionLimits = { maxTexts: Infinity, maxTokens: Infinity };

function parseThreads(value: string): number {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 256) return threads;
  throw new InvalidArgumentError('It must be a whole number from 1 to 256.');
}

export function withEncoderOptions(command: Command): Command {
  return command
    .option('--model <dir>', 'model folder (default: MODEL_DIR, else the shipped model)')
    .addOption(
      new Option('--device <device>', 'default: ENCODER_DEVICE, else auto').choices(devices),
    )
    .option('--threads <n>', 'on a CPU (default: ENCODER_THREADS, else all cores)', parseThreads);
}

/** The folder of the wished model. */
export function modelDirOf(options: EncoderOptions, settings: EncoderSettings): string {
  return options.model ?? settings.MODEL_DIR ?? defaultModelDir;
}

/** Opens the encoder and says on stderr which device it took. */
export function openEncoder(options: EncoderOptions, settings: EncoderSettings): Promise<Encoder> {
  const threads = options.threads ?? settings.ENCODER_THREADS;
  return createOnnxEncoder({
    modelDir: modelDirOf(options, settings),
    device: options.device ?? settings.ENCODER_DEVICE,
    ...(threads !== undefined && { threads }),
    limits: noLimits,
    onNotice: printError,
  });
}
