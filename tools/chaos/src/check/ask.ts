import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../platform/platform.ts';

/** Rides out the start of a whole platform on a busy machine */
const tries = 90;
const waitMs = 1_000;

/** Asks GraphQL, again where no answer comes. @throws Error with what it says instead of data */
export async function ask<T>(platform: Platform, query: string, variables = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce<T>(platform, query, variables);
    } catch (error) {
      if (attempt === tries) throw error;
    }
    await wait(waitMs);
  }
}

async function askOnce<T>(platform: Platform, query: string, variables: object): Promise<T> {
  const response = await fetch(`${platform.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${platform.key('admin')}`,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(30_000),
  });
  const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
  if (data && !errors) return data;
  throw new Error(`GraphQL answered ${response.status}: ${errors?.[0]?.message ?? 'no data'}`);
}
