import { maskPersonalData, maskPersonalDataInId } from './mask-personal-data.ts';

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

type MaskText = (text: string) => string;

/** Keys whose values are personal by their name, as long as they hold as many letters or digits as such a number. */
const namedPersonal: readonly {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly mask: string;
}[] = [
  {
    key: /(?:phone|telephone|mobile|cell|fax)(?:number|no)?$|^tel$|电话|手机号/,
    value: /(?:\d\D*){7}/,
    mask: '[PHONE]',
  },
  {
    key: /(?:credit|debit|bank|payment)card(?:number|no)?$|^(?:card|cc)(?:number|no)$|银行卡/,
    value: /(?:\d\D*){12}/,
    mask: '[CARD]',
  },
  {
    key: /^ssn$|socialsecurity|passport|(?:identity|national|citizen)(?:id|number|card)|^idcard|身份证/,
    value: /(?:\w\W*){6}/,
    mask: '[ID]',
  },
];

/** Keys whose values are ids: a long number there is neither a phone nor a card. */
const namedId =
  /(?:id|ids|sku|asin|isbn|gtin|ean|upc|barcode|ordernumber|trackingnumber|version|hash|token|useragent|timestamp)$/;

/** Masks every text inside a JSON value, keys included. Returns the same object where nothing had to be masked. */
export function maskPersonalDataDeep<T extends Json>(value: T): T {
  return maskValue(value, maskPersonalData) as T;
}

function maskValue(value: Json, mask: MaskText): Json {
  if (typeof value === 'string') return mask(value);
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? maskList(value, mask) : maskObject(value);
}

function maskList(list: readonly Json[], mask: MaskText): readonly Json[] {
  const masked = list.map((item) => maskValue(item, mask));
  return masked.some((item, index) => item !== list[index]) ? masked : list;
}

function maskObject(object: { readonly [key: string]: Json }): Json {
  const entries = Object.entries(object);
  const masked = entries.map(
    ([key, value]) => [maskPersonalData(key), maskNamed(key, value)] as const,
  );
  const changed = masked.some(
    ([key, value], index) => key !== entries[index]?.[0] || value !== entries[index][1],
  );
  return changed ? Object.fromEntries(masked) : object;
}

function maskNamed(key: string, value: Json): Json {
  const name = key.toLowerCase().replace(/[\s_-]/g, '');
  if (typeof value === 'string' || typeof value === 'number') {
    const text = String(value);
    const personal = namedPersonal.find((rule) => rule.key.test(name) && rule.value.test(text));
    if (personal !== undefined) return personal.mask;
  }
  return maskValue(value, namedId.test(name) ? maskPersonalDataInId : maskPersonalData);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
