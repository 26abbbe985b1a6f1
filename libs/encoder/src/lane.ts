/**
 * Who goes first: texts in the live lane are in the next batch before any in the background lane, which fills up
 * batches and idle sessions. Live work that never ends keeps background work waiting for ever.
 */
export type Lane = 'live' | 'background';

export interface EncodeOptions {
  /** Default `live`; `background` for what nobody waits for, a rebuild say. */
  readonly lane?: Lane;
}
