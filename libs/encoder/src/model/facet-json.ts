import { z } from 'zod';

/** A path inside the model folder: no absolute ones, no way out. */
export const innerPath = z
  .string()
  .regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must be a plain path inside the folder');

export const labels = z.array(z.string().min(1).max(50)).min(2);

/** Size and SHA-256 of each file */
export const files = z.record(
  innerPath,
  z.object({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);

const category = z
  .object({
    labels,
    /** Labels are on several levels, and one's probability holds that of the labels below it. */
    nested: z.boolean().default(false),
  })
  .refine(
    ({ labels, nested }) =>
      !nested || labels.every((label, at) => !standsBelowAny(label, labels.slice(at))),
    { path: ['labels'], message: 'a nested label must come after those that it lies under' },
  );

/** "hg-12" lies under "hg". */
function standsBelowAny(label: string, others: readonly string[]): boolean {
  return others.some((other) => label.startsWith(`${other}-`));
}

const heads = z.object({
  name: z.string().min(1).max(100),
  version: z.string().min(1).max(50),
  dimensions: z.int().positive(),
  /** Longest input in tokens, special tokens included; more is cut off. */
  maxTokens: z.int().min(4).max(8192),
  onnx: z.object({ default: innerPath }),
  /** Names of the graph's outputs: `embedding` is normalised, the others are probabilities. */
  outputs: z.object({
    embedding: z.string(),
    sentiment: z.string().nullish(),
    category: z.string().nullish(),
  }),
  sentiment: z
    .object({
      labels: z.tuple([z.literal('negative'), z.literal('neutral'), z.literal('positive')]),
    })
    .nullish(),
  category: category.nullish(),
  files,
});

/** `facet.json`: what Facet must know of a model beyond the Hugging Face files. */
export const facetJsonSchema = heads
  .refine((model) => Boolean(model.outputs.sentiment) === Boolean(model.sentiment), {
    path: ['sentiment'],
    message: 'labels and output belong together',
  })
  .refine((model) => Boolean(model.outputs.category) === Boolean(model.category), {
    path: ['category'],
    message: 'labels and output belong together',
  })
  .refine((model) => model.onnx.default in model.files && 'tokenizer.json' in model.files, {
    path: ['files'],
    message: 'must hold tokenizer.json and the ONNX file',
  });

export type FacetJson = z.infer<typeof facetJsonSchema>;
