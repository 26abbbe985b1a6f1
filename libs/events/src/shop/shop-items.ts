import type { TextKind } from '@facet/database';
import type { JsonObject } from '../json.ts';
import { readCategory } from './category-source.ts';
import { readId, readNumber, readObjects, readText } from './property-readers.ts';
import type { ShopItem } from './shop-meaning.ts';

/** Reads the items out of an event's properties. */
export type ItemReader = (properties: JsonObject) => readonly ShopItem[];

/** No order of a person has more; what is past it is not read. */
const mostProducts = 500;

export const searchQuery: ItemReader = (properties) =>
  itemWith('SEARCH_QUERY', { text: readText(properties, 'query', 'search_query', 'search') });

/** The category of a list that was looked at. The products on it are impressions: nobody chose them. */
export const listCategory: ItemReader = (properties) =>
  itemWith('PAGE_TITLE', { category: readCategory(properties, 'category', 'list_category') });

export const pageTitle: ItemReader = (properties) =>
  itemWith('PAGE_TITLE', {
    text: readText(properties, 'title', 'name'),
    category: readCategory(properties, 'category'),
  });

/** The product that the properties themselves describe, or those they list. */
export const product: ItemReader = (properties) => {
  const own = productItem(properties);
  return own.length > 0 ? own : products(properties);
};

export const products: ItemReader = (properties) => {
  const listed = readObjects(properties, 'products').slice(0, mostProducts);
  return listed.length > 0 ? listed.flatMap(productItem) : productItem(properties);
};

/** The review, which says how it was liked, and the product's name where sent, which says what it was. */
export const review: ItemReader = (properties) => {
  const about = productDetails(properties);
  const title = readText(properties, 'review_title');
  const body = readText(
    properties,
    'review_body',
    'review_text',
    'review',
    'feedback',
    'comment',
    'body',
    'text',
  );
  const text =
    title !== null && body !== null
      ? readText({ text: `${title}. ${body}` }, 'text')
      : (body ?? title);
  const reviewed = itemWith('REVIEW', { ...about, text });
  const named = about.text === null ? [] : itemWith('PRODUCT_TITLE', about);
  return [...reviewed, ...named];
};

function productItem(properties: JsonObject): readonly ShopItem[] {
  return itemWith('PRODUCT_TITLE', productDetails(properties));
}

function productDetails(from: JsonObject): Omit<ShopItem, 'kind'> {
  const price = readNumber(from, 'price');
  const quantity = readNumber(from, 'quantity') ?? 1;
  return {
    text: readText(from, 'name', 'product_name', 'title'),
    category: readCategory(from, 'category', 'category_code', 'product_category'),
    productId: readId(from, 'product_id', 'productId', 'sku'),
    brand: readId(from, 'brand'),
    price: price !== null && price >= 0 ? price : null,
    quantity: quantity > 0 ? quantity : 1,
  };
}

const nothing = {
  text: null,
  category: null,
  productId: null,
  brand: null,
  price: null,
  quantity: 1,
};

/** One item, or none where nothing says what it is. */
function itemWith(kind: TextKind, details: Partial<Omit<ShopItem, 'kind'>>): readonly ShopItem[] {
  const item = { kind, ...nothing, ...details };
  const known = item.text ?? item.category ?? item.productId ?? item.brand;
  return known === null ? [] : [item];
}
