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
  readonly rival: Contender;
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
  const rival = await openRival(defaultModelDir, folder.maxTokens, texts, sample, threads);
  opened.add(() => rival.close());
  const facet = await openFacet(defaultModelDir, texts, threads);
  opened.add(() => facet.close());
  return { facet, limit, rival };
}

/** @throws Error when the texts are too few or the rival can't be installed */
export async function compareEncoders({ input, seconds, threads }: BenchOptions): Promise<Report> {
  const texts = await readWorkload(input);
  const opened = new OpenedParts();
  try {
    const contenders = await openContenders(texts, threads, opened);
    const { facet, limit, rival } = contenders;
    const medians = await measureRounds([facet, limit, rival], seconds);
    return describeComparison(contenders, medians, texts.length, threads);
  } finally {
    await opened.close();
  }
}
