import { z } from 'zod';

const place = z.int().nonnegative();

/** What `explain-text` returns: places and numbers, no text. See `explainText` in libs/encoder. */
export const explainedTextSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('EXPLAINED'),
    label: place,
    probability: z.number(),
    baseline: z.number(),
    words: z.array(z.object({ start: place, end: place, contribution: z.number() })).readonly(),
    standardError: z.number(),
    isCut: z.boolean(),
  }),
  /** It was erased meanwhile. */
  z.object({ kind: z.literal('NO_TEXT') }),
  /** The model has no such head, or no such label. */
  z.object({ kind: z.literal('NO_LABEL') }),
]);

export type ExplainedText = z.infer<typeof explainedTextSchema>;
