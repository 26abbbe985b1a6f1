import { writeFile } from 'node:fs/promises';
import { renderTraitsDocument } from './traits-document.ts';

await writeFile(new URL('../../../../../docs/traits.md', import.meta.url), renderTraitsDocument());
