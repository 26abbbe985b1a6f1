import type { Database } from '@facet/database';
import type { Encoder } from '../encoding.ts';
import { explainText, type ExplainOrder, type Explanation } from '../explain/explain-text.ts';
import { taskHead } from '../task-head.ts';

/** NO_TEXT: it was erased. NO_LABEL: the model has no such head, or no such label. */
export type StoredExplanation =
  ({ readonly kind: 'EXPLAINED' } & Explanation) | { readonly kind: 'NO_TEXT' | 'NO_LABEL' };

async function readBody(
  { pool }: Pick<Database, 'pool'>,
  textId: string,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ body: string }>({
    name: 'read-text',
    text: 'SELECT body FROM text WHERE id = $1',
    values: [textId],
  });
  return rows[0]?.body;
}

/** @throws FacetError OVERLOADED, MODEL_INVALID */
export async function explainStoredText(
  database: Pick<Database, 'pool'>,
  encoder: Pick<Encoder, 'model' | 'readWords' | 'encode'>,
  textId: string,
  order: ExplainOrder,
): Promise<StoredExplanation> {
  const labels = taskHead(encoder.model, order.task)?.labels ?? [];
  if ((order.label ?? 0) >= labels.length) return { kind: 'NO_LABEL' };
  const body = await readBody(database, textId);
  if (body === undefined) return { kind: 'NO_TEXT' };
  return { kind: 'EXPLAINED', ...(await explainText(encoder, body, order)) };
}
