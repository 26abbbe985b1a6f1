const latinLocalPart = String.raw`[\p{Script=Latin}\p{Nd}._%+'-]+`;
const hanLocalPart = String.raw`\p{Script=Han}[\p{Script=Han}\p{Nd}._-]*`;
const domain = String.raw`(?:[\p{L}\p{Nd}-]+\.)+(?:[a-z]{2,}|\p{Script=Han}{2,})`;
/** In a URL the sign is written %40. */
const at = '(?:@|%40)';

/** A run is tried from its beginning only, so that long texts cost linear time. */
const latinAddress = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Nd}._%+'-])${latinLocalPart}${at}${domain}`,
  'giu',
);
const hanAddress = new RegExp(`(?<!\\p{Script=Han})${hanLocalPart}${at}${domain}`, 'giu');

export function maskEmailAddresses(text: string): string {
  if (!/@|%40/.test(text)) return text;
  return text.replace(latinAddress, '[EMAIL]').replace(hanAddress, '[EMAIL]');
}
