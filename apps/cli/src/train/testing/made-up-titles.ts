/** Kinds of things that a garden shop of its own sells, and words for their titles. */
const kinds = {
  'Watering & Hoses': ['garden hose', 'lawn sprinkler', 'watering can', 'hose reel'],
  'Phone accessories': ['phone case', 'charging cable', 'screen protector', 'wireless charger'],
  Bücher: ['mystery novel', 'cook book', 'biography', 'poetry collection'],
  儿童玩具: ['wooden train set', 'doll house', 'toy robot', 'building blocks'],
} as const;

const brands = ['Alba', 'Norwick', 'Zeno', 'Fennel & Co', 'Brightly'];
const traits = ['small', 'large', 'blue', 'green', 'for beginners', 'classic', 'new edition'];

export interface MadeUpTitle {
  readonly text: string;
  readonly label: string;
}

/** All titles that these words make, in an order that mixes the kinds: 4 × 140. */
export function madeUpTitles(): readonly MadeUpTitle[] {
  return traits.flatMap((trait) =>
    brands.flatMap((brand) =>
      Object.entries(kinds).flatMap(([label, things]) =>
        things.map((thing) => ({ text: `${brand} ${thing}, ${trait}`, label })),
      ),
    ),
  );
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const toCsv = (rows: readonly MadeUpTitle[]): string =>
  ['text,label', ...rows.map(({ text, label }) => `${quoted(text)},${quoted(label)}`)].join('\n');
