import { join } from 'node:path';
import { z } from 'zod';
import { readJson } from './model-files.ts';
import { modelInvalid } from './model-invalid.ts';

const tokenizerJsonSchema = z.looseObject({
  added_tokens: z.array(z.looseObject({ id: z.int(), content: z.string() })),
  model: z.looseObject({ vocab: z.record(z.string(), z.int()) }),
});

/** Only enough is checked here to name the file; the tokenizer library reads the rest. */
export async function readTokenizerJson(folder: string): Promise<object> {
  const path = join(folder, 'tokenizer.json');
  const parsed = tokenizerJsonSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  throw modelInvalid(
    `${path} is not a Hugging Face tokenizer.`,
    'Copy the tokenizer.json that belongs to the model.',
    parsed.error,
  );
}
