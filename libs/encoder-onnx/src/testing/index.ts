export { tinyHeads, tinyPlain, tinyPooler } from './tiny-models.ts';
