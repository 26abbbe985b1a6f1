import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './schema.ts';

/** Committed, for clients' compilers and for reviewers. */
export const schemaFile = path.join(import.meta.dirname, '../../schema.graphql');

/** What the file must hold. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
