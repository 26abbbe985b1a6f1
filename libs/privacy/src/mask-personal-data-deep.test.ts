import fc from 'fast-check';
import { maskPersonalDataDeep } from './index.ts';

test('texts are masked wherever they sit, keys included', () => {
  const masked = maskPersonalDataDeep({
    note: 'mail ann@mail.example',
    list: [1, true, null, { deep: ['+1 202-555-0143'] }],
    'ann@mail.example': 1,
  });
  expect(masked).toEqual({
    note: 'mail [EMAIL]',
    list: [1, true, null, { deep: ['[PHONE]'] }],
    '[EMAIL]': 1,
  });
});

test('what a key names as personal is masked whatever it looks like', () => {
  const masked = maskPersonalDataDeep({
    phone: 13812345678,
    mobile_number: '555 0100 99',
    cardNumber: '4000 0000 0000',
    ssn: '078051120',
    id_card: 'AB123456',
  });
  expect(Object.values(masked)).toEqual(['[PHONE]', '[PHONE]', '[CARD]', '[ID]', '[ID]']);
});

test('ids, prices and amounts stay as they are', () => {
  const properties = {
    order_id: '4111111111111111',
    productId: '13812345678',
    sku: '415-555-2671',
    price: 13812345678,
    phone: 'Pixel 9',
    products: [{ product_id: 'p1', name: 'iPhone 15', quantity: 2 }],
  };
  expect(maskPersonalDataDeep(properties)).toBe(properties);
});

test('an e-mail address used as an id is masked all the same', () => {
  expect(maskPersonalDataDeep({ id: 'ann@mail.example' })).toEqual({ id: '[EMAIL]' });
});

test('a key called __proto__ is data', () => {
  const hostile = JSON.parse('{"__proto__": {"x": "ann@mail.example"}}') as {
    [key: string]: string;
  };
  expect(JSON.stringify(maskPersonalDataDeep(hostile))).toBe('{"__proto__":{"x":"[EMAIL]"}}');
});

test('masking any JSON twice changes nothing more, and never its shape', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = JSON.parse(JSON.stringify(value)) as string;
      const masked = maskPersonalDataDeep(json);
      expect(maskPersonalDataDeep(masked)).toEqual(masked);
      expect(Array.isArray(masked)).toBe(Array.isArray(json));
    }),
  );
});
