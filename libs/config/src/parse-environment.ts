import { FacetError } from '@facet/errors';
import type { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Empty means unset, as `KEY=` in an .env file is meant. */
function withoutEmpty(env: Environment): Record<string, string> {
  const entries = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries) as Record<string, string>;
}

/**
 * Reads the environment once, at the start of an app.
 * @throws FacetError CONFIG_INVALID that names every wrong variable (never its value: it may be a secret)
 */
export function parseEnvironment<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment,
): Readonly<z.infer<z.ZodObject<Shape>>> {
  const given = withoutEmpty(env);
  const parsed = schema.safeParse(given);
  if (parsed.success) return Object.freeze(parsed.data);
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `${name}: ${given[name] === undefined ? 'is missing' : message}`;
  });
  throw new FacetError('CONFIG_INVALID', `The environment is not usable. ${problems.join('; ')}`);
}
