/** Where a text spends its time: being split into tokens, waiting for a session, in the model. */
export type EncoderStage = 'tokenize' | 'queue' | 'infer';

/**
 * Told once a slice (tokenize) or a batch (queue: its oldest text's wait; infer). For metrics and traces; must not throw.
 * Called in the (async) context of who asked for the slice, or for the batch's oldest text.
 */
export type StageListener = (timing: {
  readonly stage: EncoderStage;
  readonly seconds: number;
  readonly texts: number;
  /** Of `infer`: what went through the model, without and with padding */
  readonly tokens?: number;
  readonly paddedTokens?: number;
}) => void;

export const noopStageListener: StageListener = () => undefined;
