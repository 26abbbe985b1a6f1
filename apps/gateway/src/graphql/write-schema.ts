import { writeFileSync } from 'node:fs';
import { schemaFile, schemaText } from './schema-file.ts';

writeFileSync(schemaFile, schemaText());
