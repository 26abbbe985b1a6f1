import { findPhoneNumbersInText } from 'libphonenumber-js';

/** Not inside a word, a code (SKU-138…), a decimal or a price, and not after "#". */
const before = String.raw`(?<![\w#$€£¥￥+]|[A-Za-z\d][_.-]|\d,)`;
const after = String.raw`(?!\w|[.-]\d)`;
const gap = String.raw`[\s.-]?`;

/** A mobile's 11 digits say enough by themselves to be known next to other digits: 138…-139… */
const beforeMobile = String.raw`(?<![\w#$€£¥￥+]|[A-Za-z][_.-]|\d[.,])`;
const afterMobile = String.raw`(?!\w|\.\d)`;

/** What is a phone number by its shape alone. */
const shapes = [
  // a Chinese mobile: 138 1234 5678
  String.raw`${beforeMobile}(?:\+?86[\s-]?)?1[3-9]\d(?:([\s-]?)\d{4}\1\d{4})${afterMobile}`,
  // a Chinese landline: 010-12345678
  String.raw`${before}0\d{2,3}-\d{7,8}${after}`,
  // North America: (415) 555-2671, 1-415-555-2671, 415.555.2671
  String.raw`${before}(?:\+?1${gap})?(?:\(\d{3}\)\s?\d{3}[\s.-]\d{4}|\d{3}([.-])\d{3}\1\d{4})${after}`,
].map((shape) => new RegExp(shape, 'g'));

/** What may be a phone number where the words before it say so. */
const plainNumber = new RegExp(String.raw`${before}\(?\d(?:[\s().-]{0,2}\d){6,14}${after}`, 'g');
const linkingWords = String.raw`(?:[\s:：.#-]|number|no\b|is|was|at|on|to|me|us|my|him|her|code|id|是|为|我|号|码|请|拨打)*$`;
const saysPhone = new RegExp(
  String.raw`(?:\b(?:call|dial|tel|telephone|phone|mobile|cell|fax|sms|whatsapp|contact|reach|text|number is)\b|电话|手机|联系|致电|热线|座机)${linkingWords}`,
  'i',
);
const saysCode = new RegExp(
  String.raw`(?:\b(?:order|item|sku|model|part|product|tracking|invoice|ref|isbn|asin|ean|upc)\b|订单|单号|编号|货号|型号|条码)${linkingWords}`,
  'i',
);
const contextCharacters = 40;

export function maskPhoneNumbers(text: string): string {
  const shaped = shapes.reduce(
    (masked, shape) => masked.replace(shape, unlessCode),
    maskInternational(text),
  );
  return shaped.replace(plainNumber, (found: string, ...rest: unknown[]) =>
    saysPhone.test(wordsBefore(rest)) ? '[PHONE]' : found,
  );
}

function unlessCode(found: string, ...rest: unknown[]): string {
  return saysCode.test(wordsBefore(rest)) ? found : '[PHONE]';
}

/** The words before a match, from the arguments that `replace` gives after it: groups, offset, text. */
function wordsBefore(rest: readonly unknown[]): string {
  const [offset, text] = rest.slice(-2) as [number, string];
  return text.slice(Math.max(0, offset - contextCharacters), offset);
}

const internationalSlice = /\+\s?\(?\d[\d\s().-]{6,38}\d/g;
/** The library takes some 30 µs a slice; a text with more of them than this is a list of numbers, whatever they are. */
const slicesToCheck = 20;

/** Numbers with a country code; the library knows every country's lengths and prefixes. */
function maskInternational(text: string): string {
  let slices = 0;
  return text.replace(internationalSlice, (slice) => {
    slices += 1;
    return slices > slicesToCheck ? '[PHONE]' : maskFound(slice);
  });
}

/** Tries the slice, then without its last group of digits ("… 0958 2024" is a number and a year). */
function maskFound(slice: string): string {
  const found = findPhoneNumbersInText(slice);
  const lastGroup = slice.search(/[\s().-]+\d+$/);
  if (found.length === 0 && lastGroup > 0) {
    return maskFound(slice.slice(0, lastGroup)) + slice.slice(lastGroup);
  }
  return found.reduceRight(
    (masked, { startsAt, endsAt }) => `${masked.slice(0, startsAt)}[PHONE]${masked.slice(endsAt)}`,
    slice,
  );
}
