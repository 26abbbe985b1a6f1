import { OpenedParts } from '@facet/lifecycle';
import { defaultModelDir } from '@facet/default-model';
import { createTextTokenizer, readModelFolder } from '@facet/encoder';
import type { Report } from '../report/report.ts';
import type { Contender } from './contender.ts';
import { openFacet, type FacetContender } from './facet/open-facet.ts';
import { openLimit } from './limit/open-limit.ts';
import { measureRounds } from './measure-rounds.ts';
import type { BenchOptions } from './options.ts';
import { describeComparison } from './describe-comparison.ts';
import { openRival } from './rival/open-rival.ts';
import { readWorkload } from './texts/workload.ts';

/** Texts on which batch sizes and orders are tried, before all are measured. */
const sampleSize = 600;

export interface Contenders {
  readonly facet: FacetContender;
  readonly limit: Contender;
  /** As it comes: one model, all threads for it */
  readonly rival: Contender;
  /** As its users could set it up: a model a thread */
  readonly rivalPool: Contender;
}

async function openContenders(
  texts: readonly string[],
  threads: number,
  opened: OpenedParts,
): Promise<Contenders> {
  const folder = await readModelFolder(defaultModelDir);
  const tokenizer = createTextTokenizer(folder);
  const step = Math.max(1, Math.floor(texts.length / sampleSize));
  const sample = texts.filter((_, index) => index % step === 0);
  const limit = await openLimit(folder.onnxFile, tokenizer, texts, sample, threads);
  opened.add(() => limit.close());
  const shared = { modelDir: defaultModelDir, maxTokens: folder.maxTokens, texts, sample };
  const rival = await openRival({ ...shared, models: 1, threadsEach: threads });
  opened.add(() => rival.close());
  const rivalPool = await openRival({ ...shared, models: threads, threadsEach: 1 });
  opened.add(() => rivalPool.close());
  const facet = await openFacet(defaultModelDir, texts, threads);
  opened.add(() => facet.close());
  return { facet, limit, rival, rivalPool };
}

/** @throws Error when the texts are too few or the rival can't be installed */
export async function compareEncoders({ input, seconds, threads }: BenchOptions): Promise<Report> {
  const texts = await readWorkload(input);
  const opened = new OpenedParts();
  try {
    const contenders = await openContenders(texts, threads, opened);
    const { facet, limit, rival, rivalPool } = contenders;
    const medians = await measureRounds([facet, limit, rival, rivalPool], seconds);
    return describeComparison(contenders, medians, texts.length, threads);
  } finally {
    await opened.close();
  }
}
