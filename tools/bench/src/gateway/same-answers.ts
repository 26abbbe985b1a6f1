import assert from 'node:assert/strict';
import type { Contender } from './contender.ts';
import type { ProfilePage } from './page.ts';
import { assertSamePage } from './postgraphile/page-query.ts';

export interface Contenders {
  readonly facet: Contender;
  readonly bare: Contender;
  readonly postgraphile: Contender;
}

/** Asks all three for every person. @throws AssertionError where they do not say the same */
export async function assertSameAnswers(
  { facet, bare, postgraphile }: Contenders,
  userIds: readonly string[],
): Promise<void> {
  for (const userId of userIds) {
    const text = await ask(facet, userId);
    // Byte for byte, without printing pages that differ.
    assert.ok(text === (await ask(bare, userId)), `${userId}: another page than the limit's`);
    const page = dataOf(text)['profile'] as ProfilePage;
    assert.equal(page.userId, userId);
    assertSamePage(dataOf(await ask(postgraphile, userId)), page);
  }
}

const dataOf = (text: string) => (JSON.parse(text) as { data: Record<string, unknown> }).data;

async function ask({ url, requestPage }: Contender, userId: string): Promise<string> {
  const { path, method, headers, body = null } = requestPage(userId);
  const response = await fetch(new URL(path, url), { method, headers: { ...headers }, body });
  assert.equal(response.status, 200);
  return (await response.text()).trimEnd();
}
