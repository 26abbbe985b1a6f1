import { fileURLToPath } from 'node:url';

/** Absolute path of the shipped model's folder; see its README.md, the model card. */
export const defaultModelDir = fileURLToPath(new URL('../model', import.meta.url));
