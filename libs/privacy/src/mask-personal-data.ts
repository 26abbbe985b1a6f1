import { maskEmailAddresses } from './email-address.ts';
import { maskIdentityNumbers, maskResidentIds } from './identity-number.ts';
import { maskPaymentCards } from './payment-card.ts';
import { maskPhoneNumbers } from './phone-number.ts';

/** Cheap: a text without an at-sign and without seven digits close together holds nothing that we mask. */
const suspicious = /[@＠]|%40|(?:[\d０-９][\s().+\-_–—]{0,2}){7}/;
const fullWidth = /[\uff01-\uff5e]/;

/**
 * Replaces e-mail addresses, phone numbers, payment card numbers and identity numbers by `[EMAIL]`, `[PHONE]`,
 * `[CARD]` and `[ID]`. Prices, sizes, order and model numbers stay. Masking twice changes nothing more.
 */
export function maskPersonalData(text: string): string {
  return maskUntilStable(text, maskOnce);
}

/** For what is an id by its name (`order_id`): long numbers are not taken for phones or cards. */
export function maskPersonalDataInId(text: string): string {
  return maskUntilStable(text, (id) => maskResidentIds(maskEmailAddresses(id)));
}

function maskOnce(text: string): string {
  return maskPhoneNumbers(maskPaymentCards(maskIdentityNumbers(maskEmailAddresses(text))));
}

/** A text that still changes after so many rounds is a chain of numbers made to keep us busy. */
const mostRounds = 4;
const anyLongNumber = /\d(?:[\s().+\-_–—]{0,2}\d){6,}/g;

/** Taking one thing out can bring another to light. Where that does not end soon, all long numbers go. */
function maskUntilStable(text: string, mask: (text: string) => string): string {
  if (!suspicious.test(text)) return text;
  const plain = fullWidth.test(text) ? text.normalize('NFKC') : text;
  let masked = mask(plain);
  if (masked === plain) return text;
  for (let round = 1, before = plain; masked !== before; round += 1) {
    before = masked;
    masked = mask(round < mostRounds ? masked : masked.replace(anyLongNumber, '[PHONE]'));
  }
  return masked;
}
