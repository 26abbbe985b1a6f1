import { readFile } from 'node:fs/promises';
import { CommandFailure } from '../../command-failure.ts';
import { mappingSchema, type Mapping } from './schema.ts';

/** @throws CommandFailure that names every wrong place of the map */
export async function loadMapping(file: string): Promise<Mapping> {
  const parsed = mappingSchema.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `  ${path.map(String).join('.') || 'the map'}: ${message}`,
  );
  throw new CommandFailure(`${file} is not a usable map:\n${problems.join('\n')}`);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandFailure(`The map ${file} cannot be read: ${(error as Error).message}`);
  }
}
