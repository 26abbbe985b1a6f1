export type { Category, Language } from './category.ts';
export { taxonomy, type Taxonomy } from './taxonomy.ts';
