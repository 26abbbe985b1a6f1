import { z } from 'zod';
import { files, innerPath, labels } from './facet-json.ts';

const file = innerPath;

/** A `facet.json` that puts heads on the embedding of another model, which lies in the folder `base`. */
export const headsJsonSchema = z
  .object({
    name: z.string().min(1).max(100),
    version: z.string().min(1).max(50),
    base: z.object({
      name: z.string(),
      version: z.string(),
      /** Of the whole base model, as it was when the heads were trained */
      checksum: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    /** Safetensors files with `weight` (labels × dimensions) and `bias`; each takes the place of the base's own head. */
    heads: z.object({
      sentiment: z.object({ file }).optional(),
      category: z.object({ file, labels }).optional(),
    }),
    files,
  })
  .refine(
    ({ heads, files: listed }) =>
      Object.values(heads).every((head) => !head || head.file in listed),
    { path: ['files'], message: 'must hold the file of each head' },
  );

export type HeadsJson = z.infer<typeof headsJsonSchema>;

export const isHeadsJson = (description: unknown): boolean =>
  typeof description === 'object' && description !== null && 'base' in description;
