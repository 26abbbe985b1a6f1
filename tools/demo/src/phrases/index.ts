import type { Language } from '../catalogue/shelf.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Phrases } from './phrases.ts';

export const phrases: Readonly<Record<Language, Phrases>> = { en: english, zh: chinese };
