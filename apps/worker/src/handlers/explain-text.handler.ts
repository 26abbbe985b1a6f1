import { explainStoredText } from '@facet/encoder';
import type { ExplainedText, JobPayload } from '@facet/jobs';
import type { HandlerContext } from './handler-context.ts';

/** In the background lane: texts of builds go first. */
export async function explainText(
  { database, openBackgroundEncoder }: Pick<HandlerContext, 'database' | 'openBackgroundEncoder'>,
  { textId, modelVersionId, task, label }: JobPayload<'explain-text'>,
): Promise<ExplainedText> {
  const encoder = await openBackgroundEncoder(modelVersionId);
  const order = { task, lane: 'background', ...(label === null ? {} : { label }) } as const;
  return explainStoredText(database, encoder, textId, order);
}
