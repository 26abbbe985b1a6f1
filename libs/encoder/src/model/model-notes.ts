import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { cardFile, reportFile } from './needed-files.ts';

/** How good a model was on texts that it had not seen; shares from 0 to 1. */
export interface ModelMetric {
  readonly task: string;
  /** null where all languages are meant, as are all groups */
  readonly language: string | null;
  /** Which texts */
  readonly group: string | null;
  readonly texts: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly calibrationError: number;
}

/** What was written and measured of a model, as much as everybody who reads of the model should get. */
export interface ModelNotes {
  /** Markdown */
  readonly card: string | null;
  readonly metrics: readonly ModelMetric[];
}

const longestCardBytes = 64 * 1024;
const longestReportBytes = 2 ** 20;
const mostMetrics = 100;

/** Printable: a database takes no zero and no half of a character. */
const words = z.string().regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}]{1,200}$/u);
const share = z.number().min(0).max(1);

const metricSchema = z
  .object({
    task: words,
    language: words.nullable().default(null),
    group: words.nullable().default(null),
    model: z.object({
      texts: z.int().nonnegative(),
      accuracy: share,
      macro_f1: share,
      calibration_error: share,
    }),
  })
  .transform(({ model, ...what }): ModelMetric => {
    const { texts, accuracy, macro_f1: macroF1, calibration_error: calibrationError } = model;
    return { ...what, texts, accuracy, macroF1, calibrationError };
  });

const reportSchema = z.object({ results: z.array(z.unknown()) });

/** The beginning of a long card. */
async function readCard(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(longestCardBytes + 1));
    const isCut = bytesRead > longestCardBytes;
    const bytes = buffer.subarray(0, Math.min(bytesRead, longestCardBytes));
    // Half a character at the cut is left out.
    const text = new TextDecoder().decode(bytes, { stream: isCut }).replaceAll('\0', '');
    return isCut ? `${text}\n…` : text;
  } finally {
    await file.close();
  }
}

async function readMetrics(path: string): Promise<readonly ModelMetric[]> {
  if ((await stat(path)).size > longestReportBytes) return [];
  const report = reportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return report.results
    .flatMap((result) => metricSchema.safeParse(result).data ?? [])
    .slice(0, mostMetrics);
}

/** The card (`README.md`) and the numbers (`report.json`) of a folder. A model without or with broken ones is a model. */
export async function readModelNotes(folder: string): Promise<ModelNotes> {
  return {
    card: await readCard(join(folder, cardFile)).catch(() => null),
    metrics: await readMetrics(join(folder, reportFile)).catch(() => []),
  };
}
