import { environment, parseEnvironment } from '@facet/config';
import { migrate } from '@facet/database';
import { toSafeError } from '@facet/errors';
import { say, warn } from '../terminal.ts';

const variables = environment('DATABASE_URL').required({ DATABASE_URL: true });

try {
  const { applied, repaired } = await migrate(
    parseEnvironment(variables, process.env).DATABASE_URL,
  );
  if (repaired.length > 0) say(`Ran again after an interruption: ${repaired.join(', ')}.`);
  say(applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`);
} catch (error) {
  warn(`error: ${toSafeError(error).message}`);
  process.exitCode = 1;
}
