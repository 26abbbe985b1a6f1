import { FacetError } from '@facet/errors';

export interface AdmissionLimits {
  /** Texts that may wait or run. */
  readonly maxTexts: number;
  /** Tokens that may wait. */
  readonly maxTokens: number;
}

/** Each lane's own. About eight seconds of short texts on one slow thread: waiting longer helps nobody. */
export const defaultLimits: AdmissionLimits = { maxTexts: 8_192, maxTokens: 262_144 };

const overloaded = (): FacetError =>
  new FacetError('OVERLOADED', 'Too many texts wait to be encoded.', { retryAfterSeconds: 2 });

/**
 * Who may still come into a lane. A call that finds nothing waiting is let in whatever its size (nothing smaller could ever
 * be asked of it); one that finds others is refused as a whole when it would go over a limit.
 */
export class Admission {
  readonly #limits: AdmissionLimits;
  #texts = 0;

  constructor(limits: AdmissionLimits) {
    this.#limits = limits;
  }

  /** @throws FacetError OVERLOADED. Whoever enters must leave. */
  enter(texts: number, waitingTokens: number): void {
    const full = this.#texts + texts > this.#limits.maxTexts;
    if (this.#texts > 0 && (full || waitingTokens >= this.#limits.maxTokens)) throw overloaded();
    this.#texts += texts;
  }

  leave(texts: number): void {
    this.#texts -= texts;
  }
}
