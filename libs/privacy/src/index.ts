export { maskPersonalData } from './mask-personal-data.ts';
export { maskPersonalDataDeep, type Json } from './mask-personal-data-deep.ts';
