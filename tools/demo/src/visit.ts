import type { Visit } from './calendar.ts';
import { shelves, type ShelfName } from './catalogue/index.ts';
import { checkOut } from './order.ts';
import type { Person } from './person.ts';
import { phrases } from './phrases/index.ts';
import { chooseProduct, type Product } from './product.ts';
import type { Random } from './random.ts';
import { composeSearch } from './search-text.ts';
import type { Deed } from './segment-event.ts';
import { chooseShelf } from './shelf-choice.ts';

/** A clock that runs on while somebody reads and clicks. */
class Pace {
  #atMs: number;
  readonly #random: Random;

  constructor(startMs: number, random: Random) {
    this.#atMs = startMs;
    this.#random = random;
  }

  next(): number {
    this.#atMs += this.#random.integer(8_000, 150_000);
    return this.#atMs;
  }
}

/** One visit to the shop and what follows from it: pages, a search, products, an order, reviews. */
export function visitShop(person: Person, visit: Visit, random: Random): Deed[] {
  const pace = new Pace(visit.startMs, random);
  const shelf = chooseShelf(person, visit.daysAgo, random);
  const deeds = [...readPage(person, pace, random), ...search(person, shelf, pace, random)];
  const cart = new Map<string, Product>();
  const orders = random.chance(person.persona.orderChance);
  for (let views = countViews(person, random); views > 0; views--) {
    const product = chooseProduct(shelf, person, random);
    deeds.push(track('Product Viewed', product.properties, pace.next()));
    const wantsIt = orders && (cart.size === 0 || random.chance(0.3));
    deeds.push(...decide(product, wantsIt, cart, pace, random));
  }
  return orders ? [...deeds, ...checkOut(person, [...cart.values()], pace.next(), random)] : deeds;
}

function readPage(person: Person, pace: Pace, random: Random): Deed[] {
  if (!random.chance(0.35)) return [];
  const kind = random.pick(['home', 'home', 'sale', 'account', 'help'] as const);
  const name = phrases[person.language].pages[kind];
  return [{ type: 'page', name, properties: { path: `/${kind}`, title: name }, atMs: pace.next() }];
}

function search(person: Person, shelf: ShelfName, pace: Pace, random: Random): Deed[] {
  if (!random.chance(0.6)) return [];
  const query = composeSearch(shelves[shelf], person, random);
  return [track('Products Searched', { query }, pace.next())];
}

function countViews(person: Person, random: Random): number {
  return Math.max(1, Math.round(person.persona.viewsPerVisit * random.between(0.4, 1.6)));
}

/** Into the cart, onto the wish list, out of the cart again, or nothing at all. */
function decide(
  product: Product,
  wantsIt: boolean,
  cart: Map<string, Product>,
  pace: Pace,
  random: Random,
): Deed[] {
  const item = { ...product.properties, quantity: 1 };
  if (wantsIt) {
    cart.set(product.properties.product_id, product);
    return [track('Product Added', item, pace.next())];
  }
  if (random.chance(0.05)) {
    return [track('Product Added to Wishlist', product.properties, pace.next())];
  }
  if (!random.chance(0.06)) return [];
  return [track('Product Added', item, pace.next()), track('Product Removed', item, pace.next())];
}

function track(event: string, properties: Readonly<Record<string, unknown>>, atMs: number): Deed {
  return { type: 'track', event, properties, atMs };
}
