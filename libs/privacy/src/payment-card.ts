/** Issuer prefixes with the lengths of their numbers: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro. */
const issuers: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [16, 19] },
  { prefix: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^3(?:0[0-5]|095|[689])/, lengths: [14] },
  { prefix: /^6(?:011|4[4-9]|5)/, lengths: [16, 19] },
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16] },
  { prefix: /^(?:62|81)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:5018|5020|5038|58|6304|6759|676[1-3])/, lengths: [16, 17, 18, 19] },
];

const separator = String.raw`([\s.\u2010-\u2015-])`;
const shapes = [
  String.raw`\d{4}${separator}\d{4}\1\d{4}\1\d{4}\1\d{3}`,
  String.raw`\d{4}${separator}\d{4}\1\d{4}\1\d{4}`,
  String.raw`\d{4}${separator}\d{6}\1\d{4,5}`,
  String.raw`\d{6}${separator}\d{13}`,
  String.raw`\d{14,19}`,
].map((shape) => new RegExp(String.raw`(?<![\w#]|[A-Za-z][_-]|\d[.,])${shape}(?!\w|[.,]\d)`, 'g'));

/** Masks numbers that have an issuer's prefix and length, and a right check digit (Luhn, ISO/IEC 7812-1). */
export function maskPaymentCards(text: string): string {
  return shapes.reduce(
    (masked, shape) =>
      masked.replace(shape, (found) => (isCardNumber(found.replace(/\D/g, '')) ? '[CARD]' : found)),
    text,
  );
}

function isCardNumber(digits: string): boolean {
  const issued = issuers.some(
    ({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits),
  );
  return issued && luhnSum(digits) % 10 === 0;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
