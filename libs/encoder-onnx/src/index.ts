export { createOnnxEncoder, type OnnxEncoderOptions } from './create-onnx-encoder.ts';
export type { WishedDevice } from './device/device-choice.ts';
export type { Device } from './session/session-settings.ts';
export { sessionOptions } from './session/session-settings.ts';
