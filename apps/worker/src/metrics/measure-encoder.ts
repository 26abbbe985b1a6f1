import type { Encoder, StageListener } from '@facet/encoder';
import { FacetError } from '@facet/errors';
import { recordSpan, type Metrics } from '@facet/telemetry';

type EncoderMetrics = Pick<Metrics, 'encoderStageDuration' | 'encoderBatchTexts' | 'encoderTokens'>;

export function measureStages(metrics: EncoderMetrics): StageListener {
  return ({ stage, seconds, texts, tokens = 0, paddedTokens = 0 }) => {
    metrics.encoderStageDuration.observe({ stage }, seconds);
    recordSpan(`encoder.${stage}`, seconds, { texts, tokens, paddedTokens });
    if (stage !== 'infer') return;
    metrics.encoderBatchTexts.observe(texts);
    metrics.encoderTokens.inc({ kind: 'text' }, tokens);
    metrics.encoderTokens.inc({ kind: 'padding' }, paddedTokens - tokens);
  };
}

/** The same encoder, whose refusals are counted. */
export function countRefusals(
  encoder: Encoder,
  { encoderRefusals }: Pick<Metrics, 'encoderRefusals'>,
): Encoder {
  const encode: Encoder['encode'] = async (...call) => {
    try {
      return await encoder.encode(...call);
    } catch (error) {
      if (error instanceof FacetError && error.code === 'OVERLOADED') encoderRefusals.inc();
      throw error;
    }
  };
  const { model, device, threads } = encoder;
  const readWords: Encoder['readWords'] = (text) => encoder.readWords(text);
  return { model, device, threads, encode, readWords, close: () => encoder.close() };
}
