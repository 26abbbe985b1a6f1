export { tinyHeads, tinyPlain } from './tiny-models.ts';
