import { modelInvalid, type ModelFolder } from '@facet/encoder';
import { FacetError } from '@facet/errors';
import { OnnxBackend } from '../onnx-backend.ts';
import type { Device, SessionSettings } from '../session/session-settings.ts';
import { candidates, type Refusal, type WishedDevice } from './device-choice.ts';
import { hasInt8Products } from './int8-products.ts';
import { probeDevice } from './probe-device.ts';

export interface OpenedDevice {
  readonly backend: OnnxBackend;
  /** What was tried before. */
  readonly refusals: readonly Refusal[];
}

function settingsFor(folder: ModelFolder, device: Device): SessionSettings {
  const { info, onnxFile, outputs, heads } = folder;
  const { dimensions, categoryLabels } = info;
  return { device, onnxFile, outputs, heads, dimensions, categories: categoryLabels.length };
}

/** A GPU runs one session: more would only share it. */
function openBackend(settings: SessionSettings, threads: number): Promise<OnnxBackend> {
  return OnnxBackend.open(settings, settings.device === 'cpu' ? threads : 1);
}

/** A CPU runs every sound model, so what goes wrong there is the model's fault. */
async function openCpu(folder: ModelFolder, threads: number): Promise<OnnxBackend> {
  return openBackend(settingsFor(folder, 'cpu'), threads).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : 'unknown';
    throw modelInvalid(
      `The model ${folder.onnxFile} can't be run: ${reason}.`,
      'Export it again, or copy the model folder again.',
      cause,
    );
  });
}

/** `auto` leaves out what works but makes the model slower; who asks for a device gets it. */
async function reasonAgainst(settings: SessionSettings, isAuto: boolean): Promise<string | null> {
  if (isAuto && settings.device === 'webgpu' && (await hasInt8Products(settings.onnxFile))) {
    return 'the model is int8, which is slower there';
  }
  return probeDevice(settings);
}

function unavailable(refusal: Refusal | undefined): FacetError {
  return new FacetError(
    'CONFIG_INVALID',
    `The device ${refusal?.device} can't be used: ${refusal?.reason}. Choose auto or cpu (ENCODER_DEVICE, --device).`,
  );
}

/**
 * Opens the wished device, or for `auto` the first that works and suits the model.
 *
 * @throws FacetError CONFIG_INVALID for an explicitly wished device that is not there, MODEL_INVALID for a model
 * that does not run.
 */
export async function openDevice(
  folder: ModelFolder,
  wished: WishedDevice,
  threads: number,
): Promise<OpenedDevice> {
  const refusals: Refusal[] = [];
  for (const device of candidates(wished)) {
    if (device === 'cpu') return { backend: await openCpu(folder, threads), refusals };
    const settings = settingsFor(folder, device);
    const reason = await reasonAgainst(settings, wished === 'auto');
    if (reason === null) return { backend: await openBackend(settings, threads), refusals };
    refusals.push({ device, reason });
  }
  throw unavailable(refusals[0]);
}
