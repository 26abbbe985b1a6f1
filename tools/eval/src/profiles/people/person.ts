import { draw } from './draw.ts';
import type { ShopEvent } from './read-events.ts';
import type { TimeLine } from './split-time-line.ts';

export interface Person extends TimeLine {
  readonly id: string;
  /** Settings are chosen by the one half and reported on the other. */
  readonly half: 'validation' | 'report';
}

export const halfOf = (id: string): Person['half'] =>
  draw('half', id) < 0.5 ? 'validation' : 'report';

/** The texts that a profile of these events is made of. */
export const textsOf = (events: readonly ShopEvent[]): readonly string[] =>
  events.flatMap(({ items }) => items.flatMap(({ text }) => text ?? []));

/** The titles of the products in an event */
export const titlesOf = ({ items }: ShopEvent): readonly string[] =>
  items.flatMap(({ kind, text }) => (kind === 'PRODUCT_TITLE' && text ? [text] : []));
