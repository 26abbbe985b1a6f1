/** How people of one language phrase searches and reviews. `{}` is the place of the thing itself. */
export interface Phrases {
  readonly searches: readonly string[];
  readonly bargainSearches: readonly string[];
  readonly delighted: readonly string[];
  readonly content: readonly string[];
  readonly torn: readonly string[];
  readonly letDown: readonly string[];
  readonly afterwards: Readonly<Record<'good' | 'bad', readonly string[]>>;
  /** Ends a review with a way to reach the writer: Facet masks it before it stores the text. */
  readonly contact: string;
  readonly joiner: string;
  readonly pages: Readonly<Record<'home' | 'account' | 'help' | 'sale', string>>;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly fullName: (first: string, last: string) => string;
}
