import { shelves, type ShelfName } from './catalogue/index.ts';
import type { Language, Shelf } from './catalogue/shelf.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';

/** A product as the shop shows it to one person: in their language and currency. */
export interface Product {
  readonly shelf: Shelf;
  readonly properties: {
    readonly product_id: string;
    readonly name: string;
    readonly brand: string;
    readonly price: number;
    readonly currency: string;
    readonly category?: string;
  };
}

const money = { en: { currency: 'USD', rate: 1 }, zh: { currency: 'CNY', rate: 7 } } as const;

function describe(shelf: Shelf, position: number, language: Language): Product {
  const row = shelf.products[position];
  if (row === undefined) throw new Error(`This is a bug: ${shelf.key} has no product ${position}.`);
  const [english, chinese, brand, usd] = row;
  const { currency, rate } = money[language];
  const properties = {
    product_id: `${shelf.key}-${position + 1}`,
    name: language === 'en' ? english : chinese,
    brand,
    price: Math.round(usd * rate * 100) / 100,
    currency,
    ...(shelf.category === undefined ? {} : { category: shelf.category }),
  };
  return { shelf, properties };
}

/** What this person would look at on a shelf: mostly the same few favourites, or else the cheap. */
export function chooseProduct(name: ShelfName, person: Person, random: Random): Product {
  const shelf: Shelf = shelves[name];
  const products = shelf.products.map((_, position) => describe(shelf, position, person.language));
  const favourite = hashOf(person.userId) % products.length;
  return random.weighted(products, (product) => {
    if (person.persona.seeksBargains === true) return 1 / product.properties.price;
    return product === products[favourite] ? 3 : 1;
  });
}

function hashOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
}
