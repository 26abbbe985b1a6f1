export type Language = 'en' | 'zh';

export type InBoth<T> = Readonly<Record<Language, T>>;

/** English title, Chinese title, brand, price in US dollars. */
export type ProductRow = readonly [en: string, zh: string, brand: string, usd: number];

/** Products that stand together in the shop, and how people speak of them. */
export interface Shelf {
  readonly key: string;
  /** The top category of the taxonomy that these products belong to. Events don't carry it. */
  readonly area: string;
  /**
   * What the shop's events say as `category`: a path of the taxonomy, or a name of the shop's own.
   * Without it, the model has to read the category out of the titles.
   */
  readonly category?: string;
  readonly searches: InBoth<readonly string[]>;
  readonly praise: InBoth<readonly string[]>;
  readonly complaints: InBoth<readonly string[]>;
  readonly products: readonly ProductRow[];
}
